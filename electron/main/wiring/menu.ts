import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuAction, type MenuFacts, type MenuLine, menuModel } from '../menu-model.ts';

/** Shows the menu bar; `perform` does what an item of ours says. */
export function showMenu(facts: MenuFacts, perform: (action: MenuAction) => void): void {
  const item = (line: MenuLine): MenuItemConstructorOptions => {
    switch (line.type) {
      case 'separator':
        return { type: 'separator' };
      case 'role':
        return { role: line.role, label: line.label };
      case 'action':
        return {
          label: line.label,
          click: () => perform(line.action),
          registerAccelerator: line.pageOwnsKeys !== true,
          ...(line.accelerator === undefined ? {} : { accelerator: line.accelerator }),
        };
    }
  };
  const template = menuModel(facts).map(({ label, lines }) => ({ label, submenu: lines.map(item) }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
