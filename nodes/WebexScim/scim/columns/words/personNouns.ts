import { foldedWords } from './fold';

/** Words for somebody who works somewhere. "No." before one means number, also where the word could be read as "employed": "No. empleado". */
export const personNouns = foldedWords(`
	employee, worker, personnel, Mitarbeiter, Mitarbeiters, employé, employée, salarié, salariée, collaborateur, agent
	empleado, empleada, trabajador, trabajadora, colaborador, colaboradora, empregado, empregada, funcionário, funcionária
	dipendente, medewerker, werknemer, pracownika, anställd, ansat, ansatt, medarbejder, zaměstnance
`);
