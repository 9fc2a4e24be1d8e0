/** Places: the names of countries and of their people. A country speaks for its government; a nationality is no speaker. */

const words = (list: string) => new Set(list.split(/\s+/));

/** Names of one word, folded. */
const COUNTRIES = words(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia
botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england
eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi
malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria
norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia
slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela
vietnam wales yemen zambia zimbabwe us usa uk uae america`,
);

const LONGER = new Set(
  `united states|united kingdom|united states of america|saudi arabia|south korea|north korea|south africa|new zealand|sri lanka|hong kong|united arab emirates|czech republic|costa rica|el salvador|sierra leone|
ivory coast|burkina faso|south sudan|north macedonia|dominican republic|papua new guinea|east timor|european union|puerto rico|cape verde|northern ireland|equatorial guinea|solomon islands|marshall islands|american samoa|
new york|los angeles|san francisco|new delhi|new jersey|new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|new south wales|south australia|western australia`
    .replaceAll("\n", "")
    .split("|"),
);

/** Towns and states whose names stand beside countries in news, folded. */
const OTHER = words(
  `london paris berlin moscow beijing tokyo delhi mumbai madrid rome vienna brussels geneva istanbul ankara tehran baghdad damascus beirut jerusalem cairo tripoli nairobi lagos sydney melbourne washington chicago boston
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta queensland victoria tasmania crete d.c. dc`,
);

const PEOPLES = words(
  `afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese burundian cambodian canadian
chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran
hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan
mongolian montenegrin moroccan nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian peruvian philippine polish portuguese qatari romanian russian rwandan salvadoran samoan saudi scottish senegalese serbian singaporean slovak
slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african asian western catholic muslim jewish christian`,
);

/** Returns whether a folded name is that of a country, or of a union of countries: those whose name stands for a government. */
function isCountry(name: string): boolean {
  return COUNTRIES.has(name) || LONGER.has(name);
}

/** Returns whether a folded name is that of a place. */
export function isPlace(name: string): boolean {
  return isCountry(name) || OTHER.has(name);
}

/** Returns whether a folded word names a people ("iranian"): it tells of a speaker, and is none. */
export function isNationality(word: string): boolean {
  return PEOPLES.has(word);
}
