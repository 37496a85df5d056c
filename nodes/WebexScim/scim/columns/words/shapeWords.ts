import { foldedWords } from './fold';

/** What people write where there is nobody or nothing. */
export const nones = foldedWords(`
	n/a, na, none, null, no manager, no supervisor, no hr, not applicable, not assigned, unassigned, nobody, nil
	keine, keiner, kein, entfällt
	aucun, aucune
	ninguno, ninguna, sin asignar
	なし, 無し, 該当なし
	geen, nessuno, nessuna, nenhum, nenhuma, brak, ingen, inget, žádný, yok
`);

/** Forms of address and academic titles. */
export const salutations = foldedWords(`
	Mr, Mrs, Ms, Miss, Mx, Dr, Prof, Professor, Sir, Madam, Dame, Lord, Lady, Rev, Hon, Mister, Mstr
	Herr, Frau, Hr, Fr, Dipl.-Ing., Ing, Mag
	M, Mme, Mlle, Monsieur, Madame, Mademoiselle, Me
	Sr, Sra, Srta, Señor, Señora, Don, Doña
	様, 氏
	Dott, Sig, Sig.ra, Dhr, Mevr, Mevrouw, Pan, Pani, Fru, Bay, Bayan
`);

/** What stands behind a name. */
export const nameSuffixes = foldedWords(
	'Jr, Sr, Junior, Senior, jun, sen, I, II, III, IV, V, PhD, MD, MBA, Esq, CPA, DDS, JD, BSc, MSc, RN',
);

/** What else stands under a word for a position: how much somebody works, whether there is somebody, yes and no. */
export const otherThanTitles = foldedWords(`
	full time, part time, FT, PT, vacant, filled, yes, no
	Vollzeit, Teilzeit, VZ, TZ, besetzt, unbesetzt, vakant, ja, nein
	temps plein, temps partiel, temps complet, cadre, non cadre, CDI, CDD, stage, intérim, oui, non
	tiempo completo, tiempo parcial, jornada completa, jornada parcial, vacante, cubierta, sí
	voltijd, deeltijd, nee, tempo pieno, tempo parziale, part-time, tempo integral, sim, não
	pełny etat, część etatu, tak, nie, heltid, deltid, nej, nei, kokoaikainen, osa-aikainen, plný úvazek, částečný úvazek, tam zamanlı, yarı zamanlı
	常勤, 非常勤, パート
`);

/** Continents, sales regions and points of the compass. */
export const partsOfWorld = foldedWords(`
	EMEA, APAC, APJ, APJC, ANZ, AMER, AMERICAS, LATAM, LAC, NAM, NORAM, NA, EU, EUR, DACH, BENELUX, CEE, CEMEA, MEA, MENA, GCC, ASEAN, SEA
	NORDICS, Nordic, UKI, UK&I, UKIMEA, JAPAC, AP, ASIAPAC, ROW, CIS
	Europe, Asia, Africa, America, Oceania, North America, South America, Latin America, Central America, Asia Pacific, Asia-Pacific
	Middle East, Middle East and Africa, Western Europe, Eastern Europe, Central Europe, Southern Europe, Northern Europe
	Europa, Asien, Afrika, Amerika, Nordamerika, Südamerika
	Amérique, Afrique, Asie
	África
	Global, International, Worldwide, Domestic, Overseas, Corporate, HQ, Headquarters, Remote, Field
	North, South, East, West, Northeast, Northwest, Southeast, Southwest, Midwest, Central, Northern, Southern, Eastern, Western
	Nord, Süd, Ost, Mitte, Sud, Est, Ouest, Norte, Sur, Este, Oeste, Centro
`);
