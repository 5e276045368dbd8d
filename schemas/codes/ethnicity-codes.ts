/**
 * How other national lists code the ethnicities of the children in need census, so that schools, trusts and police may
 * send what their systems hold. Sources: DfE common basic data set (extended ethnicity codes); NHS Data Dictionary,
 * ethnic category (letters, and 99 for not known); Home Office self-defined ethnicity (16+1 and 18+1: W1 to NS).
 */
export const ethnicityCodes = {
  WBRI: ['A', 'W1', 'WCOR', 'WENG', 'WNIR', 'WSCO', 'WWEL', 'WOWB'],
  WIRI: ['B', 'W2'],
  WIRT: [],
  WROM: ['W3', 'WROG', 'WROR', 'WROO'],
  WOTH: [
    ...['C', 'W9', 'WALB', 'WBOS', 'WCRO', 'WGRE', 'WGRK', 'WGRC', 'WITA', 'WKOS', 'WPOR', 'WSER'],
    ...['WTUR', 'WTUK', 'WTUC', 'WEUR', 'WEEU', 'WWEU', 'WOTW'],
  ],
  MWBC: ['D', 'M1'],
  MWBA: ['E', 'M2'],
  MWAS: ['F', 'M3', 'MWAP', 'MWAI', 'MWAO'],
  MOTH: ['G', 'M9', 'MAOE', 'MABL', 'MACH', 'MBOE', 'MBCH', 'MCOE', 'MWOE', 'MWCH', 'MOTM'],
  AIND: ['H', 'A1'],
  APKN: ['J', 'A2', 'AMPK', 'AKPA', 'AOPK'],
  ABAN: ['K', 'A3'],
  // 16+1 wrote Chinese as O1, 18+1 writes it as A4.
  CHNE: ['R', 'A4', 'O1', 'CHKC', 'CMAL', 'CSNG', 'CTWN', 'COCH'],
  AOTH: ['L', 'A9', 'AAFR', 'AKAO', 'ANEP', 'ASNL', 'ASLT', 'ASRO', 'AOTA'],
  BCRB: ['M', 'B1'],
  BAFR: ['N', 'B2', 'BANN', 'BCON', 'BGHA', 'BNGN', 'BSLN', 'BSOM', 'BSUD', 'BAOF'],
  BOTH: ['P', 'B9', 'BEUR', 'BNAM', 'BOTB'],
  ARAB: ['O2', 'OARA'],
  OOTH: [
    ...['S', 'O9', 'OAFG', 'OEGY', 'OFIL', 'OIRN', 'OIRQ', 'OJPN', 'OKOR', 'OKRD', 'OLAM', 'OLEB'],
    ...['OLIB', 'OMAL', 'OMRC', 'OPOL', 'OTHA', 'OVIE', 'OYEM', 'OOEG'],
  ],
  REFU: [],
  NOBT: ['Z', '99', 'NS'],
} as const;
