import { sqlName } from '../../platform/sql-text.ts';
import type { Form, Heading } from '../kind.ts';
import { populationChecks, populationRows, readPopulation } from './population-rows.ts';

const area: Heading = {
  title: 'Code',
  accepts: ['Area code', 'Geography code', /^(lad|utla|ltla|rgn|ctry|lsoa)(20)?(\d\d)?(code|cd)(20)?(\d\d)?$/],
};
const sex: Heading = { title: 'Sex', accepts: ['Gender', 'Gender name', 'Sex name'] };
const age: Heading = { title: 'Age', accepts: ['Age group', 'Age name', 'C_AGE_NAME'] };

/** ONS mid-year estimates with a column for each year: MYEB1 of "Estimates of the population". */
export const midYearByYear: Form = {
  title: 'ONS mid-year estimates, a column for each year (MYEB1)',
  required: { area: { ...area, title: 'ladcode23' }, sex, age },
  families: { years: { title: 'population_2022', accepts: /^population20\d\d$/, least: 1 } },
  read: ({ families }) => {
    const years = families.years!.map(({ column }) => sqlName(column)).join(', ');
    return readPopulation(`
      SELECT source_row, area, right(year, 4) AS year, sex AS sex_given, age AS age_given, figure
      FROM file UNPIVOT INCLUDE NULLS (figure FOR year IN (${years}))`);
  },
  checks: () => populationChecks,
  select: populationRows,
};

/** ONS mid-year estimates with a row for each area, year, sex and age. */
export const midYearLong: Form = {
  title: 'ONS mid-year estimates, a row for each area, year, sex and age',
  required: {
    area,
    sex,
    age,
    year: { title: 'Year', accepts: ['Mid-year', 'Date', 'Date name', 'Time'] },
    figure: { title: 'Population', accepts: ['Population estimate', 'Count', 'Value', 'Obs_value', 'Observation'] },
  },
  read: () => readPopulation('SELECT source_row, area, year, sex AS sex_given, age AS age_given, figure FROM file'),
  checks: () => populationChecks,
  select: populationRows,
};
