import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isEmail } from '@unknot/domain/access/managing';
import type { Database } from '../../database/database';
import { logFault } from '../../fault-log';
import { DATABASE } from '../asks';
import { MailRoom } from '../mail/mail-room';
import { askForLink, type LinkAsked } from './ask-for-link.recorder';
import { LINK_SETTINGS, type LinkSettings } from './link-settings';

const shape = z.object({ email: z.string().max(320) });

const rateLimit = { max: 30, timeWindow: '1 minute' };

/** At the most so much is looked up at once; who asks more often than that gets no mail. */
const mostAtOnce = 20;

/** Asking for a link to one's own address. The answer is the same for everybody, and comes before anything is looked up. */
@Controller('sign-in')
export class AskForLinkController {
  private underWay = 0;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LINK_SETTINGS) private readonly settings: LinkSettings,
    @Inject(MailRoom) private readonly mailRoom: MailRoom,
  ) {}

  @Post('forgot')
  @HttpCode(204)
  @RouteConfig({ rateLimit })
  forgot(@Body() body: unknown, @Req() request: FastifyRequest): void {
    this.begin('PASSWORD_RESET', body, request);
  }

  @Post('magic')
  @HttpCode(204)
  @RouteConfig({ rateLimit })
  magic(@Body() body: unknown, @Req() request: FastifyRequest): void {
    this.begin('MAGIC_SIGN_IN', body, request);
  }

  private begin(kind: LinkAsked['kind'], body: unknown, request: FastifyRequest): void {
    const email = shape.safeParse(body).data?.email.trim().toLowerCase();
    const mailGoesOut = this.settings.mail !== null;
    if (email === undefined || !isEmail(email) || !mailGoesOut) return;
    if (this.underWay >= mostAtOnce) return;
    this.underWay += 1;
    void askForLink(this.database, { kind, email, from: request.ip })
      .then(() => this.mailRoom.wake())
      .catch((fault: unknown) => logFault(request.log, fault))
      .finally(() => {
        this.underWay -= 1;
      });
  }
}
