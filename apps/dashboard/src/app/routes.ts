import { isDevMode } from '@angular/core';
import type { Routes } from '@angular/router';
import {
  is,
  leadHome,
  managesPeople,
  managesRecords,
  only,
  seesClients,
  seesPeople,
  signedInOnly,
} from './viewer';

/** Every address of the dashboard, and who may open it. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: async () => (await import('./access/sign-in')).SignIn,
  },
  {
    path: 'forgot-password',
    title: 'Forgot your password',
    data: { kind: 'PASSWORD_RESET' },
    loadComponent: async () => (await import('./access/ask-for-link')).AskForLink,
  },
  {
    path: 'sign-in-by-mail',
    title: 'Sign in by e-mail',
    data: { kind: 'MAGIC_SIGN_IN' },
    loadComponent: async () => (await import('./access/ask-for-link')).AskForLink,
  },
  ...['invitation', 'new-password', 'sign-in-link', 'link'].map((path) => ({
    path,
    title: 'Your link',
    loadComponent: async () => (await import('./access/link/link-page')).LinkPage,
  })),
  {
    path: 'set-up-codes',
    title: 'One-time codes',
    canActivate: [signedInOnly],
    loadComponent: async () => (await import('./access/account/must-set-up-codes')).MustSetUpCodes,
  },
  {
    path: 'unavailable',
    title: 'Not reachable',
    loadComponent: async () => (await import('./shell/unavailable')).Unavailable,
  },
  {
    path: 'gallery',
    title: 'Gallery',
    canMatch: [() => isDevMode()],
    loadComponent: async () => (await import('./gallery/gallery')).Gallery,
  },
  {
    path: '',
    canActivate: [signedInOnly],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', pathMatch: 'full', canActivate: [leadHome], children: [] },
      {
        path: 'attention',
        title: 'Needs attention',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./progress/needs-attention')).NeedsAttention,
      },
      {
        path: 'clients',
        title: 'Clients',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./clients/client-list')).ClientList,
      },
      {
        path: 'clients/restricted',
        title: 'Restricted records',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./clients/restricted-records')).RestrictedRecords,
      },
      {
        path: 'clients/lapsed',
        title: 'Lapsed episodes',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./care/episodes/lapsed-episodes')).LapsedEpisodes,
      },
      ...['clients/new', 'clients/:clientId/episodes/new'].map((path) => ({
        path,
        title: path === 'clients/new' ? 'New client' : 'New episode',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./care/episodes/new-episode')).NewEpisode,
      })),
      {
        path: 'clients/:clientId/episodes',
        title: 'Episodes of care',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./care/episodes/episode-history')).EpisodeHistory,
      },
      {
        path: 'clients/:clientId',
        title: 'Progress',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./progress/client-progress')).ClientProgress,
      },
      {
        path: 'clients/:clientId/episodes/:episodeId',
        title: 'Progress',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./progress/client-progress')).ClientProgress,
      },
      ...['clients/:clientId/report', 'clients/:clientId/episodes/:episodeId/report'].map(
        (path) => ({
          path,
          title: 'Report',
          canActivate: [only(seesClients)],
          loadComponent: async () => (await import('./progress/report/report')).Report,
        }),
      ),
      {
        path: 'my-report',
        title: 'My report',
        canActivate: [only(is('CLIENT'))],
        loadComponent: async () => (await import('./progress/report/report')).Report,
      },
      ...['clients/:clientId/visit', 'clients/:clientId/episodes/:episodeId/visit'].map((path) => ({
        path,
        title: 'Visit',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./care/visit')).Visit,
      })),
      ...['clients/:clientId/compare', 'clients/:clientId/episodes/:episodeId/compare'].map(
        (path) => ({
          path,
          title: 'Compare two dates',
          canActivate: [only(seesClients)],
          loadComponent: async () => (await import('./progress/compare-sessions')).CompareSessions,
        }),
      ),
      {
        path: 'my-practice',
        title: 'My practice',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./outcomes/my-practice')).MyPractice,
      },
      {
        path: 'clients/:clientId/consent',
        title: 'Consent',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./access/consent/client-consent')).ClientConsent,
      },
      {
        path: 'my-privacy',
        title: 'My privacy',
        canActivate: [only(is('CLIENT'))],
        loadComponent: async () => (await import('./access/consent/my-privacy')).MyPrivacy,
      },
      {
        path: 'my-progress',
        title: 'My progress',
        canActivate: [only(is('CLIENT'))],
        loadComponent: async () => (await import('./progress/my-progress')).MyProgress,
      },
      {
        path: 'my-progress/episodes/:episodeId',
        title: 'My progress',
        canActivate: [only(is('CLIENT'))],
        loadComponent: async () => (await import('./progress/my-progress')).MyProgress,
      },
      {
        path: 'imports',
        title: 'Import',
        canActivate: [only(is('OWNER'))],
        loadComponent: async () => (await import('./exchange/imports')).Imports,
      },
      {
        path: 'people',
        title: 'People',
        canActivate: [only(seesPeople)],
        loadComponent: async () => (await import('./access/people/people-page')).PeoplePage,
      },
      {
        path: 'settings',
        title: 'Settings',
        canActivate: [only(managesPeople)],
        loadComponent: async () => (await import('./access/settings/settings')).Settings,
      },
      {
        path: 'records',
        title: 'Records',
        canActivate: [only(managesRecords)],
        loadComponent: async () => (await import('./access/records/records-page')).RecordsPage,
      },
      {
        path: 'audit',
        title: 'Audit trail',
        canActivate: [only(is('OWNER'))],
        loadComponent: async () => (await import('./access/trail/trail')).Trail,
      },
      {
        path: 'account',
        title: 'My account',
        loadComponent: async () => (await import('./access/account/account')).Account,
      },
      {
        path: 'about',
        title: 'About',
        loadComponent: async () => (await import('./about/about')).About,
      },
      {
        path: '**',
        title: 'Page not found',
        loadComponent: async () => (await import('./shell/not-found')).NotFound,
      },
    ],
  },
];
