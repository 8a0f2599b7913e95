import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { Problem } from './ui/submission';
import { SignedIn } from './viewer';

/** One visit that is written down here and not yet stored on the server. */
export interface KeptVisit {
  /** Client and episode: there is one of each at a time. */
  readonly key: string;
  /** Practice and account: it is shown to nobody else, and in no other practice. */
  readonly owner: string;
  readonly clientId: string;
  readonly episodeId: string;
  /** What is being written; the page of the visit alone knows its shape. */
  readonly draft: unknown;
  /** What is to be sent as it is, as soon as there is a network; `null` while it is being written. */
  readonly input: unknown;
  /** What the server has said about it. */
  readonly problems: readonly Problem[];
}

const databaseName = 'unknot.visits';
const storeName = 'visit';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}

/** Only when a change has ended is it written: a full disk may refuse it after its request was answered. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error('The browser keeps nothing.'));
  });
}

/** The browser's own database; where it is refused, what is kept lasts until the page is left. */
async function opened(): Promise<IDBDatabase | undefined> {
  try {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(storeName, { keyPath: ['owner', 'key'] });
    return await done(request);
  } catch {
    return undefined;
  }
}

/**
 * Visits that are written down on this machine and not yet on the server: drafts, and those that wait for the network.
 * Signing out deletes them all; another person who signs in deletes those of others. Those of another practice of the
 * same person wait until that one is open again.
 */
@Injectable({ providedIn: 'root' })
export class KeptVisits {
  private readonly viewer = inject(SignedIn).viewer;
  private database: Promise<IDBDatabase | undefined> | undefined;
  private readonly all = signal<readonly KeptVisit[]>([]);
  /** Places of visits that the browser did not take: they last until the page is left. */
  private readonly adrift = signal<ReadonlySet<string>>(new Set());
  private readonly owner = computed(() => {
    const viewer = this.viewer();
    return viewer === null ? null : `${viewer.practice.id}/${viewer.id}`;
  });

  /** Whether what was kept before has been read. */
  readonly read = signal(false);
  /** Visits of the person who is signed in, whatever practice they were written down in. */
  readonly everywhere = this.all.asReadonly();
  /** Those of the practice that is open. */
  readonly own = computed(() => this.all().filter(({ owner }) => owner === this.owner()));

  constructor() {
    effect(() => {
      const owner = this.owner();
      if (owner !== null) void this.readFor(owner);
    });
  }

  /** The visit of a client that was begun here. */
  of(clientId: string): KeptVisit | undefined {
    return this.own().find((visit) => visit.clientId === clientId);
  }

  /** A visit as it is kept now; `undefined` where it is kept no longer. */
  now(visit: Pick<KeptVisit, 'key' | 'owner'>): KeptVisit | undefined {
    return this.all().find((other) => isSame(other, visit));
  }

  /** Whether a visit is written down on the device, so that it is there when the page is loaded again. */
  isOnDevice(visit: Pick<KeptVisit, 'key' | 'owner'>): boolean {
    return !this.adrift().has(placeOf(visit));
  }

  /**
   * Keeps a visit in place of what was kept for the same client and episode; answers whether the device took it. Where
   * not, it lasts until the page is left.
   */
  async keep(visit: Omit<KeptVisit, 'key' | 'owner'>): Promise<boolean> {
    const owner = this.owner();
    if (owner === null) return false;
    return this.replace({ ...visit, owner, key: `${visit.clientId}/${visit.episodeId}` });
  }

  /** Puts a visit in place of itself, whoever is signed in by then; answers whether the device took it. */
  async replace(kept: KeptVisit): Promise<boolean> {
    this.all.update((all) => [...all.filter((other) => !isSame(other, kept)), kept]);
    const isTaken = await this.change((store) => store.put(kept));
    this.adrift.update((places) => {
      const others = [...places].filter((place) => place !== placeOf(kept));
      return new Set(isTaken ? others : [...others, placeOf(kept)]);
    });
    return isTaken;
  }

  /** Deletes a visit that is stored on the server, or was given up. */
  async forget(visit: Pick<KeptVisit, 'key' | 'owner'>): Promise<void> {
    this.all.update((all) => all.filter((other) => !isSame(other, visit)));
    await this.change((store) => store.delete([visit.owner, visit.key]));
  }

  /** Deletes everything, whoever wrote it. */
  async clear(): Promise<void> {
    this.all.set([]);
    await this.change((store) => store.clear());
  }

  private async readFor(owner: string): Promise<void> {
    const isOfAccount = (visit: KeptVisit) => accountOf(visit.owner) === accountOf(owner);
    const answer = await this.inStore<KeptVisit[]>('readonly', (store) => store.getAll());
    const found = answer?.result ?? [];
    this.all.update((all) => {
      const newer = answer === undefined ? all : all.filter((visit) => !this.isOnDevice(visit));
      const places = new Set(newer.map(placeOf));
      const older = found.filter((visit) => !places.has(placeOf(visit)));
      return [...older, ...newer].filter(isOfAccount);
    });
    this.read.set(true);
    for (const visit of found) if (!isOfAccount(visit)) await this.forget(visit);
  }

  private async change(work: (store: IDBObjectStore) => IDBRequest): Promise<boolean> {
    return (await this.inStore('readwrite', work)) !== undefined;
  }

  /**
   * What the browser's database answers; `undefined` where there is none or it refuses. Signing out deletes the database
   * under an open connection: it is then opened anew.
   */
  private async inStore<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<{ readonly result: T } | undefined> {
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        this.database ??= opened();
        const transaction = (await this.database)?.transaction(storeName, mode);
        if (transaction === undefined) return undefined;
        const request: IDBRequest<T> = work(transaction.objectStore(storeName));
        const [result] = await Promise.all([done(request), ended(transaction)]);
        return { result };
      } catch {
        this.database = undefined;
      }
    }
    return undefined;
  }
}

function placeOf({ owner, key }: Pick<KeptVisit, 'key' | 'owner'>): string {
  return `${owner} ${key}`;
}

function isSame(a: Pick<KeptVisit, 'key' | 'owner'>, b: Pick<KeptVisit, 'key' | 'owner'>): boolean {
  return a.key === b.key && a.owner === b.owner;
}

function accountOf(owner: string): string {
  return owner.slice(owner.indexOf('/') + 1);
}
