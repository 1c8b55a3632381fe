import { crc32, deflateRawSync } from "node:zlib";

/** A cell as the file holds it: a text, or `{ number }` with its digits, or `{ date }` as a serial number of days. */
export type Cell = string | { readonly number: string } | { readonly date: number };

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function cellXml(cell: Cell): string {
  if (typeof cell === "string") return `<c t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  return "number" in cell ? `<c><v>${cell.number}</v></c>` : `<c s="1"><v>${cell.date}</v></c>`;
}

/** The bytes of a workbook with one sheet, stored without compression (ECMA-376, the least that opens). */
export function writeWorkbook(rows: readonly (readonly Cell[])[]): Buffer {
  const letters = (at: number) => String.fromCharCode(65 + at);
  const sheet = rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell).replace("<c", `<c r="${letters(x)}${y + 1}"`)).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Export" sheetId="1" r:id="s1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      `<Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/styles" Target="styles.xml"/>`,
    ),
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

function relationships(inner: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** A part that is compressed, and the size that the archive claims for it. */
interface Packed {
  readonly text: string;
  readonly claims: number;
}

/** A zip archive of entries, stored unless packed (PKZIP APPNOTE 4.3). */
export function zip(entries: Readonly<Record<string, string | Packed>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const isStored = typeof entry === "string";
    const plain = Buffer.from(isStored ? entry : entry.text);
    const content = isStored ? plain : deflateRawSync(plain);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(isStored ? plain.length : entry.claims, 18);
    common.writeUInt16LE(title.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), common, title, content);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, title);
    offset += 30 + title.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(local.length / 4, 8);
  end.writeUInt16LE(local.length / 4, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
