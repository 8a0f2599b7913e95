import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { DATABASE } from '../asks';
import { LINK_SETTINGS, type LinkSettings } from '../links/link-settings';
import { sendMailOf } from './send-mail';
import { openMailDoor, type MailDoor } from './smtp-door';

const waiting = statement(
  'mail.waiting',
  `select practice_id as "practiceId", id, due_at <= now() as due,
     greatest(0, extract(epoch from due_at - now()) * 1000)::float8 as "inMillis"
   from mail where sent_at is null and given_up_at is null order by due_at limit 100`,
);

interface Waiting {
  readonly practiceId: string;
  readonly id: string;
  readonly due: boolean;
  readonly inMillis: number;
}

/** Another program on the same database may have left something; and clocks are set. */
const longestRestMillis = 60_000;

/** Sends what was written to be sent, after it was stored for good, and tries again what could not be sent. */
@Injectable()
export class MailRoom implements OnModuleInit, OnModuleDestroy {
  private readonly door: MailDoor | null;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LINK_SETTINGS) private readonly settings: LinkSettings,
  ) {
    this.door = settings.mail === null ? null : openMailDoor(settings.mail);
  }

  onModuleInit(): void {
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.round;
    this.door?.close();
  }

  /** Looks at once whether there is something to send; to be called after the transaction that wrote it. */
  wake(): void {
    if (this.closed || this.door === null) return;
    if (this.round !== undefined) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.round = this.goRound(this.door)
      .catch(() => longestRestMillis)
      .then((rest) => {
        this.round = undefined;
        const millis = this.again ? 0 : rest;
        this.again = false;
        if (this.closed) return;
        this.timer = setTimeout(() => this.wake(), millis);
        this.timer.unref();
      });
  }

  /** Answers after how many milliseconds to look again. */
  private async goRound(door: MailDoor): Promise<number> {
    const look = () => this.database.lookAtGate({ errand: 'MAIL' }, (ask) => ask<Waiting>(waiting));
    for (const { practiceId, id, due } of await look()) {
      if (!due || this.closed) continue;
      await sendMailOf(this.database, this.settings, door, { practiceId, id });
    }
    const [next] = await look();
    return Math.min(longestRestMillis, next?.inMillis ?? longestRestMillis);
  }
}
