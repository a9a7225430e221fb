import type { Desk } from '../window';
import type { Handlers } from './handle';
import { forMenu } from './menu';

type SchemeHandlers = Pick<
  Handlers<Desk>,
  'scheme:change' | 'scheme:usage' | 'guidelines:read' | 'guidelines:write' | 'attributes:values'
>;

/** The calls about the project's labels, what belongs to them, and how to use them. */
export const schemeHandlers: SchemeHandlers = {
  'scheme:change': async ({ scheme }, desk) => {
    const project = desk.session.open;
    await project.changeScheme(scheme);
    forMenu(desk);
    void desk.session.suggesting.lookAgain();
    return project.outline();
  },
  'scheme:usage': (_input, { session }) => session.open.sets.usage(),
  'guidelines:read': (_input, { session }) => session.open.guidelines.read(),
  'guidelines:write': ({ text }, { session }) => session.open.guidelines.write(text),
  'attributes:values': ({ names }, { session }) => session.open.sets.values(names),
};
