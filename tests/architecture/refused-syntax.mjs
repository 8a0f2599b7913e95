/** Syntax that the linter refuses, and what to write instead. */

const refused = (selector, message) => ({ selector, message });

/** Ways around the one function that sets the practice of a transaction. */
export const pastTheTenant = [
  ...['query', 'execute'].flatMap((method) =>
    ['name', 'property.name'].map((name) =>
      refused(
        `CallExpression[callee.property.name="${method}"][callee.object.${name}=/(dataSource|pool|manager|queryRunner)$/i]`,
        'Only apps/api/src/database talks to the server directly: pass through its transaction.',
      ),
    ),
  ),
  refused(
    'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|createQueryBuilder|createQueryRunner)$/]',
    'Repositories know nothing of the practice: pass through the transaction of apps/api/src/database.',
  ),
];

/** Settings that stay behind on a connection for whoever gets it next. */
export const ofTheConnection = [
  ...['Literal[value', 'TemplateElement[value.raw'].flatMap((node) => [
    refused(`${node}=/set_config\\s*\\(/i]`, 'The practice is set in one place, by SET LOCAL.'),
    refused(`${node}=/\\bset\\s+session\\b/i]`, 'A setting of the session outlives the request.'),
  ]),
];

/** Text put together into SQL while running: row-level security does not help against it. */
export const sqlFromText = [
  ...['TemplateLiteral[expressions.length>0]', 'BinaryExpression[operator="+"]'].map((text) =>
    refused(
      `CallExpression[callee.property.name=/^(query|orderBy|addOrderBy|groupBy|where|andWhere|orWhere|select|addSelect|having)$/] > ${text}.arguments`,
      'Values go in as parameters, columns as constants.',
    ),
  ),
  refused(
    ':function CallExpression[callee.name="statement"]',
    'A statement is a constant at the top of its file, so that nothing which is asked reaches its text.',
  ),
  refused(
    'CallExpression[callee.name="ask"] > ObjectExpression:first-child',
    'Ask with a statement that stands at the top of the file.',
  ),
];

/** Ways past the escaping that the framework does. */
export const pastTheEscaping = [
  refused('Identifier[name=/^bypassSecurityTrust/]', 'Nothing passes the sanitizer by.'),
  refused(
    ':matches(Identifier[name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], Literal[value=/^\\[?(innerHTML|outerHTML|srcdoc)\\]?$/])',
    'Write text, never markup, into the page.',
  ),
];

/** The same in a template. */
export const markupBinding = refused(
  ':matches(BoundAttribute, TextAttribute)[name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'Write text, never markup, into the page.',
);

/** What would make a pure function answer differently tomorrow. */
export const fromOutside = [
  refused(
    'MemberExpression[object.name="Math"][property.name="random"]',
    'Randomness comes in as a seed.',
  ),
  refused(
    ':matches(CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0])',
    'Time comes in as an argument.',
  ),
];
