import { words } from './leaverNameWords';

/** What a person has, with a state or an end of its own. */
const owned = words(`
	mfa, vpn, license, licence, licenses, subscription, device, devices, laptop, equipment, hardware, software, mailbox, badge, card, vehicle, car
	visa, insurance, parking, training, course, Karte, Versicherung, mutuelle, seguro
`);

/** How sure a day is, why it is, and for whom a column is: that tells of no thing in brackets. */
const remarks = words(`
	planned, target, expected, scheduled, proposed, estimated, earliest, new, next, notice, notification, reason, import, sync, policy, approval, request
	geplant, geplanter, voraussichtlich, voraussichtlicher, Grund, prévu, prévue, prévisionnelle, motif, raison, motivo, causa, previsto, prevista, 予定, 理由
	country, region, department, location, office, team, group, site, branch
`);

/** What else is nobody's employment or account: others, things, leave. */
const others = words(`
	marital, civil, civile, family, Familien, Zivil, familiale, familiar, matrimonial, conjugal, estado civil, spouse, partner, dependent, dependents
	child, children, parent, manager, supervisor, boss, emergency, contact, contacts, customer, client, vendor, supplier, guardian
	workflow, flow, order, orders, payment, invoice, billing, ticket, task, project, deal, opportunity, case, incident, asset, product, item
	Bestell, Auftrags, Zahlungs, Rechnungs, Liefer, Projekt, Impf, Aufenthalts, Lizenz, Steuer, commande, paiement, pedido, pago
	store, immigration, residence, permit, tax, fiscal, military, veteran, vaccination, covid, health, medical, disability, exempt, flsa, union, eeo
	alumni, alumnus, alumna, smoker, mobile, phone, mail, email, migration
	requested, application, candidate, background, delivery, shipping, shipment, benefit, benefits, pension, bank
	key, building, password, registration, enrollment
	verification, presence, online, call, coverage, claim, review, appraisal, performance, certificate, certification, clearance
	screening, education, school, degree, lease, loan, cobra, flight, travel, trip, survey, checklist, interview, warning, letter
	previous, former, old, history, historical, prior, future, eligible, eligibility, onboarding
	probation, trial, leave, absence, vacation, rehire, start, begin, entry, hire, hired, join, birth, plan, pay, normal
	Probezeit, Elternzeit, Eintritt
	essai, congé, naissance, entrée, prueba, permiso, nacimiento, ingreso
	holiday, holidays, studies, leasing
	Vorarbeitgeber, vorheriger, vorheriges, vorherigem, voriger, früherer, BAV, Leasing, Schule, Studium, Reise, Urlaub, Gewerkschaft, Handy
	formation, école, études, université, vacances, mission, assurance, véhicule, logement, voyage, précédent
	estudios, universidad, carrera, escuela, curso, formación, vacaciones, cesantías, vehículo, viaje, beca, garantía, médica, médico, anterior
	proeftijd, vakantie, opleiding, verzekering, vorige, reis, prova, corso, scuola, formazione, ferie, assicurazione, viaggio, veicolo, precedente
	experiência, probatório, estágio, estabilidade, férias, viagem, escola, faculdade, bolsa, garantia
	provanställning, prøvetid, semester, utbildning, kurs, kursus, försäkring, skole, próbny, próbna, próbnego, próbnej, urlopu, kursu, szkolenia, ubezpieczenia
	koeaika, koeajan, loman, zkušební, kurzu, pojištění, deneme, izin, sigorta, 試用期間
`);

/** Words for what is nobody's employment or account: for others' states, things, leave and plans. */
export const otherThings: ReadonlySet<string> = new Set([...owned, ...remarks, ...others]);

/**
 * True for words in brackets that name such a thing: a word for what has a state of its own, or nothing but words for others.
 */
export function areOfThing(inside: readonly string[]): boolean {
	const said = inside.filter((word) => !/^\d+$/.test(word));
	const isOthers = said.every((word) => otherThings.has(word)) && said.some((word) => !remarks.has(word));
	return isOthers || said.some((word) => owned.has(word));
}
