import type { Random } from './random';
import { oneOf } from './random';

// Common names of mixed origin, joined by chance: nobody is meant.
const firstNames =
  'Aaliyah Adrian Aisha Alice Amara Amir Ana Andrew Anh Anita Anton Arjun Astrid Ava Beatrice Ben Bianca Bronte ' +
  'Caleb Camila Carlos Chen Chloe Clara Connor Daisy Daniel Darius David Deepa Dimitri Elena Elias Emily Emma ' +
  'Erin Esther Ethan Fatima Felix Fiona Frances Gabriel Georgia Grace Greta Hamish Hana Hannah Harry Hassan Helen ' +
  'Henry Hugo Ibrahim Imogen Ines Irene Isaac Isla Ivan Jack James Jarrah Jasmine Jin Joanna Jonas Joseph Julia ' +
  'Kai Kasia Kate Keira Kenji Kirra Lachlan Laila Lara Leila Leo Liam Lina Linh Lucia Luke Mahsa Malia Marco ' +
  'Maria Marta Matthew Maya Mei Mia Miles Mira Mohamed Monique Nadia Naomi Natasha Nell Nikos Nina Noah Nora ' +
  'Oliver Olivia Omar Oscar Paolo Patrick Paul Penelope Peter Phoebe Priya Quinn Rachel Rafael Raj Rebecca Rina ' +
  'Robert Rosa Ruby Ruth Sabrina Samir Sam Sandra Sarah Sean Sebastian Sina Siobhan Sofia Stella Sunita Tane ' +
  'Tara Teresa Theo Thomas Tom Uma Valentina Vera Victor Violet Wei William Yasmin Yuki Yusuf Zara Zoe';
const lastNames =
  'Abbott Abdi Ahmed Ali Anderson Andreou Baker Banerjee Bauer Begum Bell Bennett Bianchi Brennan Brown Bui ' +
  'Burns Campbell Carter Castro Chan Chen Choi Clarke Cohen Cooper Costa Cruz Das Davies Demir Diaz Doyle Duong ' +
  'Edwards Ellis Evans Farah Fernando Ferrari Fischer Fitzgerald Fleming Foster Fraser Garcia Georgiou Gill ' +
  'Gordon Graham Grant Gray Green Gupta Haddad Hall Harris Hassan Hayes Ho Hoang Howard Hughes Hunter Ibrahim ' +
  'Ito Ivanov Jackson Johnson Jones Joseph Kaya Kelly Khan Kim King Kowalski Kumar Lam Larsen Le Lee Lewis Li ' +
  'Lim Lopez Lynch Mackay Mancini Martin Mason Mehta Mendes Mitchell Moore Morgan Murphy Murray Nakamura Nguyen ' +
  'Nowak Okafor Oliveira Osman Papadopoulos Park Patel Pereira Perera Petrov Pham Phillips Popov Quinn Ramos ' +
  'Reid Rossi Russo Ryan Santos Sato Schmidt Scott Shah Sharma Silva Singh Smith Stewart Sullivan Suzuki Tan ' +
  'Taylor Thompson Torres Tran Tuilagi Turner Vasquez Vella Vo Walker Wallace Wang Watson White Williams Wilson ' +
  'Wong Wright Wu Yang Yilmaz Young Yusuf Zhang Zielinski';

const first = firstNames.split(' ');
const last = lastNames.split(' ');

/** Draws an invented person's name. */
export function nameOf(random: Random): string {
  return `${oneOf(random, first)} ${oneOf(random, last)}`;
}
