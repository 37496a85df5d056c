/** Words for the person of a row, also for somebody who is about to come, as they stand in forms. */
export const joiners = `
	employee, worker, new employee, new colleague, new hire, joiner, new joiner, starter, new starter
	Mitarbeiter, Mitarbeiters, Mitarbeiterin, neuer Mitarbeiter, neuen Mitarbeiters, neue Mitarbeiter, neue Mitarbeiterin, neuen Mitarbeiterin
	Beschäftigte, Beschäftigten
	collaborateur, nouveau collaborateur, employé, employée, nouvel employé, nouvelle employée, salarié, salariée, nouveau salarié
	empleado, empleada, nuevo empleado, trabajador, trabajadora, colaborador, colaboradora, nuevo colaborador
	社員, 従業員, 新入社員
	medewerker, nieuwe medewerker, werknemer, nieuwe werknemer
	dipendente, nuovo dipendente
	funcionário, funcionária, novo funcionário, novo colaborador, empregado
	pracownik, pracownika, nowego pracownika
	anställd, anställds, medarbetare, medarbetarens, ny medarbetare, medarbejder, medarbejders, medarbejderens, ny medarbejder, ansatt, ansattes, ansat, nyansatt
	työntekijä, työntekijän, zaměstnance, zaměstnanec, çalışan, çalışanın
`;
