import { isDevMode } from '@angular/core';
import type { Routes } from '@angular/router';
import { is, leadHome, only, seesClients, signedInOnly } from './viewer';

/** Every address of the dashboard, and who may open it. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: async () => (await import('./access/sign-in')).SignIn,
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
        path: 'clients',
        title: 'Clients',
        canActivate: [only(seesClients)],
        loadComponent: async () => (await import('./clients/client-list')).ClientList,
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
