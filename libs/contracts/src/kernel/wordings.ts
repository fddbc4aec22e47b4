export type WordingGroup =
  | 'person'
  | 'substance'
  | 'judgement'
  | 'outcome'
  | 'body'
  | 'food'
  | 'suicide'
  | 'attendance'
  | 'figures';

interface Wording {
  group: WordingGroup;
  /** A regular expression of whole words, any case. */
  avoid: string;
  prefer: string;
}

const of = (group: WordingGroup, pairs: readonly (readonly [avoid: string, prefer: string])[]): Wording[] =>
  pairs.map(([avoid, prefer]) => ({ group, avoid, prefer }));

/**
 * Words that change how a person is treated, in the languages that programmes write in. After the guides for language on eating
 * disorders, substance use and suicide; what a word means in other company ("domestic abuse", "a relapse plan") is left alone.
 */
const english: readonly Wording[] = [
  ...of('person', [
    ['anorexics?', 'person with anorexia'],
    ['bulimics?', 'person with bulimia'],
    ['binge[- ]eaters?', 'person who binges'],
    ['(?:ED|eating[- ]disorder) patients?', 'person with an eating disorder'],
    ['sufferers?', 'person with an eating disorder'],
    ['victims?', 'person affected'],
    ['addicts?', 'person with a substance use disorder'],
    ['obese (?:person|people|patients?)|obese', 'person with higher weight'],
  ]),
  ...of('substance', [
    ['(?<!(?:child|domestic|sexual|physical|emotional|verbal) )abuse', 'use'],
    ['abusers?', 'person who uses'],
    ['clean', 'negative'],
    ['dirty', 'positive'],
  ]),
  ...of('judgement', [
    ['non[- ]?compliant|non[- ]?compliance', 'not able to follow the plan'],
    ['non[- ]?adherent|non[- ]?adherence', 'barriers to the plan'],
    ['refused', 'declined'],
    ['refuses', 'declines'],
    ['denies', 'reports no'],
    ['admits', 'reports'],
    ['(?<!insurance )claims|complains(?: of)?', 'says'],
    ['manipulative', 'trying to meet a need'],
    ['attention[- ]seeking', 'seeking support'],
    ['difficult(?! (?:to|for|time|times|day|days|week|weeks|moment|moments|decision|decisions))', 'having difficulty'],
    ['resistant', 'ambivalent'],
    ['unmotivated', 'not ready yet'],
    ['in denial', 'sees it differently'],
  ]),
  ...of('outcome', [
    ['relapsed|relapses?(?! (?:plans?|prevention))', 'return of symptoms'],
    ['failed treatments?', 'treatment did not help'],
    ['drop[- ]?outs?', 'left early'],
    ['slip[- ]?ups?|cheating', 'lapse'],
  ]),
  ...of('body', [
    ['overweight', 'person with higher weight'],
    ['(?:normal|ideal|healthy) weight', 'individual weight range'],
  ]),
  ...of('food', [
    ['(?:cheat|bad|junk) foods?', 'name the food'],
    ['good days?', 'easier day'],
    ['bad days?', 'harder day'],
  ]),
  ...of('suicide', [
    ['committed suicide', 'died by suicide'],
    ['failed attempts?', 'attempt'],
    ['suicidal gestures?', 'self-harm'],
  ]),
  ...of('attendance', [
    ['frequent flyers?', 'often seeks care'],
    ['no[- ]?shows?', 'missed visit'],
    ['(?:you )?failed to check[- ]in', 'we missed you'],
  ]),
];

const spanish: readonly Wording[] = [
  ...of('person', [
    ['anoréxic[oa]s?', 'persona con anorexia'],
    ['bulímic[oa]s?', 'persona con bulimia'],
    ['víctimas?', 'persona afectada'],
    ['adict[oa]s?|drogadict[oa]s?', 'persona con un trastorno por consumo'],
    ['obes[oa]s?', 'persona con mayor peso'],
  ]),
  ...of('judgement', [
    ['incumplidor(?:a|es|as)?|no cumplidor(?:a|es|as)?', 'no pudo seguir el plan'],
    ['se neg[óo]', 'prefirió no hacerlo'],
    ['manipulador(?:a|es|as)?', 'busca cubrir una necesidad'],
    ['llama(?:r)? la atención', 'busca apoyo'],
    ['desmotivad[oa]s?', 'todavía no está preparada'],
  ]),
  ...of('outcome', [['(?<!(?:plan|prevención) de )reca[íi]das?', 'regreso de los síntomas']]),
  ...of('body', [
    ['sobrepeso', 'mayor peso'],
    ['peso (?:normal|ideal)', 'rango de peso individual'],
  ]),
  ...of('food', [
    ['comida basura|comida chatarra', 'nombre del alimento'],
    ['días? mal[oa]s?', 'día más difícil'],
  ]),
  ...of('suicide', [
    ['cometió suicidio', 'murió por suicidio'],
    ['intento fallido', 'intento'],
  ]),
];

export const wordings: readonly Wording[] = [...english, ...spanish];
