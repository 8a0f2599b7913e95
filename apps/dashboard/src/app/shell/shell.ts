import { Dialog } from '@angular/cdk/dialog';
import { BreakpointObserver } from '@angular/cdk/layout';
import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { HttpClient } from '@angular/common/http';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { firstValueFrom, map } from 'rxjs';
import { roleWords } from '@unknot/domain/access/role-words';
import { KeptVisits } from '../kept-visits';
import { confirmed } from '../ui/confirm';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon';
import { ChosenTheme } from '../theme';
import type { Theme } from '../theme';
import { managesPeople, managesRecords, seesClients, seesPeople, SignedIn } from '../viewer';
import type { Viewer } from '../viewer';
import { NewerVersion } from './newer-version';
import { asksForPrivacy, Privacy } from './privacy';

interface Destination {
  readonly address: string;
  readonly label: string;
  readonly icon: IconName;
}

/** Where the ways stand in a row, as `shell.css` has it. */
const narrow = '(width < 1024px)';

/** More do not fit beside one another there: the rest stands in the person's menu. */
const mostInRow = 5;

/** Every page that is reached from everywhere, the most used first. */
function waysOf(viewer: Viewer): Destination[] {
  return [
    ...(viewer.role === 'CLIENT'
      ? ([
          { address: '/my-progress', label: 'My progress', icon: 'progress' },
          { address: '/my-privacy', label: 'My privacy', icon: 'consent' },
        ] as const)
      : []),
    ...(seesClients(viewer)
      ? ([
          { address: '/attention', label: 'Attention', icon: 'attention' },
          { address: '/clients', label: 'Clients', icon: 'clients' },
          { address: '/my-practice', label: 'My practice', icon: 'progress' },
        ] as const)
      : []),
    ...(viewer.role === 'OWNER'
      ? [{ address: '/imports', label: 'Import', icon: 'import' } as const]
      : []),
    ...(seesPeople(viewer)
      ? [{ address: '/people', label: 'People', icon: 'people' } as const]
      : []),
    ...(managesRecords(viewer)
      ? [{ address: '/records', label: 'Records', icon: 'records' } as const]
      : []),
    ...(viewer.role === 'OWNER'
      ? [{ address: '/audit', label: 'Audit', icon: 'audit' } as const]
      : []),
    { address: '/about', label: 'About', icon: 'about' },
  ];
}

const themes: readonly {
  readonly theme: Theme;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { theme: 'LIGHT', label: 'Light', icon: 'light' },
  { theme: 'DARK', label: 'Dark', icon: 'dark' },
  { theme: 'SYSTEM', label: 'As the system', icon: 'system' },
];

/** What stands in the menu of the person everywhere, besides signing out. */
function ownPagesOf(viewer: Viewer): Destination[] {
  return [
    { address: '/account', label: 'My account', icon: 'person' },
    ...(managesPeople(viewer)
      ? [{ address: '/settings', label: 'Practice settings', icon: 'settings' } as const]
      : []),
  ];
}

/** What is asked before visits that are on this machine alone are deleted with the rest. */
function leavingBehind(visits: number) {
  const what = visits === 1 ? 'One visit is' : `${visits} visits are`;
  return {
    question: 'Sign out and delete what was not stored?',
    consequences: [
      `${what} written down on this device and not stored yet. Signing out deletes them here.`,
    ],
    go: 'Sign out and delete',
    keep: 'Stay signed in',
  };
}

/** The frame around every page of a signed-in person: bar, ways to go, and the page itself. */
@Component({
  selector: 'un-shell',
  imports: [
    CdkMenu,
    CdkMenuItem,
    CdkMenuItemRadio,
    CdkMenuTrigger,
    Icon,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly dialog = inject(Dialog);
  protected readonly kept = inject(KeptVisits);
  private readonly signedIn = inject(SignedIn);
  protected readonly privacy = inject(Privacy);
  protected readonly newerVersion = inject(NewerVersion).found;
  protected readonly chosen = inject(ChosenTheme);
  protected readonly themes = themes;
  protected readonly viewer = this.signedIn.viewer;
  private readonly isNarrow = toSignal(
    inject(BreakpointObserver)
      .observe(narrow)
      .pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );
  private readonly allWays = computed(() => {
    const viewer = this.viewer();
    return viewer === null ? [] : waysOf(viewer);
  });
  protected readonly ways = computed(() =>
    this.isNarrow() ? this.allWays().slice(0, mostInRow) : this.allWays(),
  );
  protected readonly ownPages = computed(() => {
    const viewer = this.viewer();
    if (viewer === null) return [];
    return [...ownPagesOf(viewer), ...this.allWays().slice(this.ways().length)];
  });
  protected readonly roleWord = computed(() => {
    const viewer = this.viewer();
    return viewer === null ? '' : roleWords[viewer.role];
  });
  protected readonly themeIcon = computed<IconName>(
    () => themes.find(({ theme }) => theme === this.chosen.theme())?.icon ?? 'system',
  );
  /** The page of a visit says itself how it stands. */
  private readonly isOnVisit = toSignal(
    this.router.events.pipe(map(() => this.router.url.endsWith('/visit'))),
    { initialValue: true },
  );
  /** Visits that wait for the network, or that the server did not take. */
  protected readonly unsent = computed(() =>
    this.isOnVisit()
      ? []
      : this.kept.own().filter(({ input, problems }) => input !== null || problems.length > 0),
  );
  /** Why signing out did not work; empty otherwise. */
  protected readonly trouble = signal('');

  protected onKey(event: KeyboardEvent): void {
    if (asksForPrivacy(event)) this.privacy.toggle();
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected loadAgain(): void {
    location.reload();
  }

  protected open(address: string): void {
    void this.router.navigateByUrl(address);
  }

  protected async signOut(): Promise<void> {
    const visits = this.kept.everywhere().length;
    if (visits > 0 && !(await confirmed(this.dialog, leavingBehind(visits)))) return;
    try {
      await firstValueFrom(this.http.post('/sign-out', null));
      await this.kept.clear();
      this.signedIn.viewer.set(null);
      this.chosen.remember();
      await this.router.navigateByUrl('/sign-in');
    } catch {
      this.trouble.set('Signing out did not work. You are still signed in; please try again.');
    }
  }
}
