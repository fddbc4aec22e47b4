/** By their ISO codes: which countries there are, and the reader’s language names them. */
const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BI BJ BO BR BS BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IR IS IT JE JM JO JP KE KI KM KN KR KW KY KZ LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MN MO MQ MR MS MT MU MW MX MY MZ NA NE NG NI NL NO NZ PA PE PH PL PR PT PY RE RO RS RU RW SA SC SE SG SI SK SL SM SN SO SR SV SX SZ TD TG TH TN TO TR TT TW TZ UA UG US UY VA VC VE VG VI VN VU XK YE YT ZA ZM ZW';

export const countriesIn = (language: string): { value: string; label: string }[] => {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return codes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
};
