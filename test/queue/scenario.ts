import type { Stage } from '../e2e/stage';
import type { Cluster } from './cluster';

/** One thing that a user of queue mode relies on, shown with both workers alive at its start; `play` throws when it does not hold. */
export interface QueueScenario {
	readonly name: string;
	play(stage: Stage, cluster: Cluster): Promise<void>;
}
