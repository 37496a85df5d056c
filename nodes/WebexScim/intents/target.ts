import { referenceIn } from '../plan/references';
import type { Target } from '../plan/step';
import { damageIn } from '../scim/columns/damage';
import { plainOf } from '../scim/columns/plain';
import { isNone } from '../scim/columns/shapes';
import { isJsonObject, type JsonObject } from '../scim/json';
import { resourceIdOf, uuidOfWebexId } from '../scim/names/identifiers';
import { cleanName } from '../scim/names/names';
import { isExact } from '../scim/typed/typedScalar';
import type { TargetName } from './intents';
import { expressionFailed, notAnAddress, problem, unaskable, type Problem } from './problem';
import type { ParameterReader } from './source';

/** What the panel calls the parameter `target`. */
export const targetLabels = { Users: 'User', Groups: 'Group' } as const;

/** What the panel calls a parameter that names a resource. */
export type TargetLabel = 'User' | 'Group' | 'Member';

/** What one of them is called in a sentence. */
export const nouns = { Users: 'user', Groups: 'group' } as const;

/**
 * A resource named by a resource locator, in one of the ways that the panel has for it: people have no name that only one of them has, and
 * n8n keeps the way that was chosen for groups. A bare text, as expressions and AI agents give it, is a user's e-mail address if it has
 * an @, else an id.
 */
export function readTarget(parameter: ParameterReader, name: string, label: TargetLabel, itemIndex: number): TargetName | Problem {
	const reading = parameter(name, itemIndex);
	if (reading.kind === 'failed') return expressionFailed(`'${label}'`);
	const locator = isLocator(reading.value) ? reading.value : { mode: '', value: reading.value };
	const given: unknown = locator['value'];
	const value = plainOf(given) ?? given;
	if (value === undefined || value === null || value === '') {
		return problem(`'${label}' is empty. Say who or what it is, or leave the item out.`, 'missingField');
	}
	const text = typeof value === 'number' && mayBeNumber.has(locator['mode']) && isExact(value) ? String(value) : value;
	if (typeof text !== 'string' || cleanName(text) === '') return problem(`'${label}' is not text. Give a name or an ID.`);
	const byName = label === 'Group' ? 'displayName' : 'userName';
	const mode = locator['mode'] ?? '';
	if (mode === '') return targetBy(byName === 'userName' && text.includes('@') ? byName : 'id', text, label);
	const known = modesBy(byName).find((each) => each === mode);
	if (known === undefined) return problem(`'${label}' is given in a way that is not known. Choose another one on the panel.`);
	return targetBy(known, text, label);
}

/** A number of a table is a name or an External ID that consists of digits. */
const mayBeNumber: ReadonlySet<unknown> = new Set(['externalId', 'displayName']);

/** n8n's locator has a mode; an object without one comes from the item, as `{ value }` and `{ email }` do in columns. */
function isLocator(value: unknown): value is JsonObject {
	return isJsonObject(value) && ('mode' in value || '__rl' in value);
}

type Mode = 'id' | 'list' | 'userName' | 'externalId' | 'displayName';

/** The ways of the panel; an expression without a locator around it has none. */
function modesBy(name: 'userName' | 'displayName'): readonly Mode[] {
	return ['id', 'list', 'externalId', name];
}

function targetBy(mode: Mode, text: string, label: string): TargetName | Problem {
	if (mode === 'userName' || mode === 'externalId' || mode === 'displayName') {
		const value = cleanName(text);
		const spelled = value === text ? {} : { spelling: text };
		return faultIn(mode, label, value) ?? unaskable(label, mode, value) ?? { kind: 'name', attribute: mode, value, ...spelled };
	}
	return targetById(text, label);
}

/** A name or an ID that nobody meant, such as an error of a spreadsheet or a word for no value, must not find anybody, nor pass as gone. */
function faultIn(attribute: 'userName' | 'externalId' | 'displayName', field: string, text: string): Problem | undefined {
	if (attribute === 'userName') return notAnAddress(field, text);
	const named = attribute === 'displayName' ? text.replace(damagedSigns, ' ') : text;
	const damage = damageIn({ attribute, place: { kind: 'simple' } }, named);
	if (damage !== undefined) return problem(`'${field}' ${damage.wrong}. ${damage.remedy}.`);
	return attribute === 'externalId' && oddNumber.test(text) ? problem(`'${field}' ${oddNumberWords}`) : undefined;
}

/** Signs that no new group may have in its name; one that has them all the same must be found to be renamed or deleted. */
const damagedSigns = /[\p{Cc}\ufffd]/gu;

/** A number with a fraction of nothing, or with digits of another script: what a program made of the External ID that Webex has. */
const oddNumber = /^(?:\p{Nd}+[.,]0+|(?=.*[^ -~])\p{Nd}+)$/u;
const oddNumberWords = 'is a number in a form that a program gave it. Give it as text, as Webex has it.';

const idUse = { attribute: 'externalId', place: { kind: 'simple' } } as const;

/**
 * A resource by its ID, in one of Webex's two forms: whatever else a row may hold, such as a personnel number, Webex would not have, so that
 * a leaver would pass as gone.
 */
function targetById(text: string, label: string): TargetName | Problem {
	const id = uuidOfWebexId(cleanName(text));
	if (id !== undefined) return { kind: 'id', id };
	if (referenceIn(text.trim()) === undefined) {
		return problem(`'${label}' is not an ID. Give the ID that Webex shows, or choose another way to name it.`);
	}
	return problem(`'${label}' refers to a bulkId, which only Run Operations knows. Give the ID that Webex shows.`, 'unknownReference');
}

/**
 * The resource in a path that a user writes, whose server may have ids of other forms. A number, an address and a word that stands for
 * nobody are none, and neither is a reference in other letters.
 */
export function targetInPath(text: string): Exclude<Target, { kind: 'new' }> | undefined {
	const alias = referenceIn(text.trim());
	if (alias !== undefined) return { kind: 'reference', alias };
	if (isMisspelledReference(text)) return undefined;
	const id = resourceIdOf(cleanName(text));
	const isNobody = id === undefined || /^\d+$|@/.test(id) || isNone(id) || damageIn(idUse, id) !== undefined;
	return isNobody ? undefined : { kind: 'id', id };
}

/** True for what is meant as a reference to a bulkId, but is written in other letters. */
export function isMisspelledReference(text: string): boolean {
	return /^\s*bulkid\s*:/i.test(text) && referenceIn(text.trim()) === undefined;
}
