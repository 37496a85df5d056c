import type { LookPorts } from '../../nodes/WebexScim/run/looks/look';
import type { JsonObject } from '../../nodes/WebexScim/scim/json';
import { finish } from '../../nodes/WebexScim/scim/work';
import type { HttpAnswer, HttpRequest } from '../../nodes/WebexScim/webex/http';
import { createReadState } from '../../nodes/WebexScim/webex/reads/readState';
import { nameOf, visibleAt, type Resource, type World } from './world';

/** What a look may see: for each place one of the versions that a read may still show; undefined: reads are refused. */
export interface View {
	readonly how: string;
	readonly isPlain: boolean;
	readonly resources: ReadonlyMap<string, readonly Resource[]> | undefined;
}

/** All that a look may see now: each place as it is or as it was, one of them by itself, and nothing. */
export function viewsOf({ places }: World, nowMs: number): readonly View[] {
	let views: readonly View[] = [{ how: 'all as it is', isPlain: true, resources: new Map() }];
	for (const [place, versions] of places) {
		const visible = visibleAt(versions, nowMs);
		views = views.flatMap((view) =>
			visible.map((version, index): View => {
				const age = visible.length - 1 - index;
				return {
					how: age === 0 ? view.how : `${view.how}, but ${place} as it was ${age} writes ago`,
					isPlain: true,
					resources: new Map([...(view.resources ?? []), [place, version.resources]]),
				};
			}),
		);
	}
	return [...views, { how: 'refused', isPlain: false, resources: undefined }];
}

/** The ports of a look that sees this view. Webex's clock shows what ours does; without `tellsTime` it is not known. */
export function lookPorts({ resources }: View, nowMs: number, tellsTime: boolean): LookPorts {
	return {
		organizationId: 'org',
		webexClock: { observe: () => undefined, earliest: (timeMs) => (tellsTime ? timeMs : undefined) },
		reading: {
			send: async (request) => await Promise.resolve(answerTo(request, resources)),
			waiting: {
				wait: async () => await Promise.resolve('waitLimit'),
				leftMs: () => 0,
				limitName: 'the limit',
				inTurns: async (work) => finish(work),
			},
			now: () => nowMs,
			random: () => 0,
			observe: () => undefined,
			state: createReadState(1),
		},
	};
}

function answerTo({ path }: HttpRequest, resources: View['resources']): HttpAnswer {
	if (resources === undefined) return { kind: 'answer', status: 403, body: {} };
	const [target = '', query] = path.split('?');
	const [resourceType = '', id, part] = target.split('/').slice(5);
	const all = [...resources].flatMap(([place, each]) => (place.startsWith(resourceType) ? each : []));
	if (id === undefined) return { kind: 'answer', status: 200, body: listOf(all, resourceType, query ?? '') };
	const resource = all.find((each) => each.id === id)?.shown;
	if (resource === undefined) return { kind: 'answer', status: 404, body: {} };
	if (part === undefined) return { kind: 'answer', status: 200, body: resource };
	const members = Array.isArray(resource['members']) ? resource['members'] : [];
	return { kind: 'answer', status: 200, body: { members, memberSize: members.length } };
}

function listOf(resources: readonly Resource[], resourceType: string, query: string): JsonObject {
	const filter = new URLSearchParams(query).get('filter') ?? '';
	const names = new Set([...filter.matchAll(/ eq "([^"]*)"/g)].map(([, name]) => name));
	const found = resources.filter(({ attributes }) => names.has(String(attributes[nameOf(resourceType)])));
	return { totalResults: found.length, Resources: found.map(({ shown }) => shown) };
}
