import { words } from './leaverNameWords';

/** Words for what is nobody's employment or account: for others' states, things, leave and plans. */
export const otherThings = words(`
	marital, civil, civile, family, Familien, Zivil, familiale, familiar, matrimonial, conjugal, estado civil, spouse, partner, dependent, dependents
	child, children, parent, manager, supervisor, boss, emergency, contact, contacts, customer, client, vendor, supplier, guardian
	workflow, flow, order, orders, payment, invoice, billing, ticket, task, project, deal, opportunity, case, incident, asset, equipment, hardware, software, product, item
	Bestell, Auftrags, Zahlungs, Rechnungs, Liefer, Projekt, Impf, Aufenthalts, Lizenz, Steuer, commande, paiement, pedido, pago
	site, branch, store, team, visa, immigration, residence, permit, tax, fiscal, military, veteran, vaccination, covid, health, medical, disability, exempt, flsa, union, eeo
	alumni, alumnus, alumna, smoker, training, course, license, licence, licenses, subscription, device, devices, mobile, phone, mailbox, mail, email, mfa, sync, import, migration
	approval, request, requested, application, candidate, background, delivery, shipping, shipment, benefit, benefits, insurance, pension, bank, card
	badge, key, vpn, laptop, vehicle, car, parking, building, location, office, country, region, department, group, password, registration, enrollment
	verification, presence, online, call, policy, coverage, claim, review, appraisal, performance, certificate, certification, clearance
	screening, education, school, degree, lease, loan, cobra, flight, travel, trip, survey, checklist, interview, warning, letter
	previous, former, old, history, historical, prior, future, next, new, planned, target, expected, scheduled, proposed, estimated, earliest, eligible, eligibility, onboarding
	probation, trial, leave, absence, vacation, notice, notification, reason, rehire, start, begin, entry, hire, hired, join, birth, plan, pay, normal
	Probezeit, Elternzeit, geplant, geplanter, voraussichtlich, voraussichtlicher, Grund, Eintritt
	essai, congé, prévu, prévue, prévisionnelle, motif, raison, naissance, entrée, prueba, permiso, motivo, causa, previsto, prevista, nacimiento, ingreso
	予定, 理由

	holiday, holidays, studies, leasing
	Vorarbeitgeber, vorheriger, vorheriges, vorherigem, voriger, früherer, BAV, Versicherung, Leasing, Schule, Studium, Reise, Urlaub, Gewerkschaft, Karte, Handy
	formation, école, études, université, vacances, mission, assurance, mutuelle, véhicule, logement, voyage, précédent
	estudios, universidad, carrera, escuela, curso, formación, vacaciones, cesantías, seguro, vehículo, viaje, beca, garantía, médica, médico, anterior
	proeftijd, vakantie, opleiding, verzekering, vorige, reis, prova, corso, scuola, formazione, ferie, assicurazione, viaggio, veicolo, precedente
	experiência, probatório, estágio, estabilidade, férias, viagem, escola, faculdade, bolsa, garantia
	provanställning, prøvetid, semester, utbildning, kurs, kursus, försäkring, skole, próbny, próbna, próbnego, próbnej, urlopu, kursu, szkolenia, ubezpieczenia
	koeaika, koeajan, loman, zkušební, kurzu, pojištění, deneme, izin, sigorta, 試用期間
`);

/**
 * True for words in brackets that name such a thing: a word for what has a state of its own, or nothing but words for others. How sure a day is, and for
 * whom a column is, says nothing of what it is about.
 */
export function areOfThing(inside: readonly string[]): boolean {
	const said = inside.filter((word) => !/^\d+$/.test(word));
	const isOthers = said.every((word) => otherThings.has(word)) && said.some((word) => !remarks.has(word));
	return isOthers || said.some((word) => owned.has(word));
}

/** What a person has, with a state or an end of its own. */
const owned = words(`
	mfa, vpn, license, licence, licenses, subscription, device, devices, laptop, equipment, hardware, software, mailbox, badge, card, vehicle, car
	visa, insurance, parking, training, course, Karte, Versicherung, mutuelle, seguro
`);

const remarks = words(`
	planned, target, expected, scheduled, proposed, estimated, earliest, new, next, notice, notification, reason, import, sync, policy, approval, request
	geplant, geplanter, voraussichtlich, voraussichtlicher, Grund, prévu, prévue, prévisionnelle, motif, raison, motivo, causa, previsto, prevista, 予定, 理由
	country, region, department, location, office, team, group, site, branch
`);
