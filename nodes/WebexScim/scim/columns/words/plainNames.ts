import { foldedWords } from './fold';

/** Words for a name of whatever has one. */
export const plainNames = foldedWords('name, Naam, Namn, Navn, Nimi, Nom, Nombre, Nome, Jméno, İsim, 名前');
