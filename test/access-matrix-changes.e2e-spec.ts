import { looks, routes } from '#contracts';
import { expectEveryCell, operations } from './support/access-cells.js';
import { AccessScene } from './support/access-scene.js';
import { WholeWorld } from './support/whole-world.js';

describe('every cell of the table, of routes that change something:', () => {
  let whole: WholeWorld;
  let scene: AccessScene;

  beforeAll(async () => {
    whole = await WholeWorld.live();
    scene = await AccessScene.set(whole);
  }, 240_000);
  afterAll(() => whole.world.stop());

  it.each(operations.filter((id) => !looks(routes[id])))('%s', (id) => expectEveryCell(id, whole, scene), 60_000);
});
