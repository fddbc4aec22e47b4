import { myTransitionRoutes, supporterRoutes } from '#contracts';

export const routes = { ...supporterRoutes, readSharedTransition: myTransitionRoutes.readSharedTransition };
