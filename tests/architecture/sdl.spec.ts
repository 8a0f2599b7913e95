import { sourcesOfProject } from './source';
import { undescribedSchemaOf } from './sdl';

describe('the schema', () => {
  it('describes every type and field', () => {
    expect(undescribedSchemaOf(sourcesOfProject())).toEqual([]);
  });

  it('is refused where a type or a field says nothing', () => {
    const text = `type Client { "The name." name: String! sex(of: ID): Sex! }\nenum Sex { FEMALE MALE }`;
    expect(undescribedSchemaOf([{ path: 'libs/contract/schema/a.graphql', text }])).toHaveLength(4);
  });
});
