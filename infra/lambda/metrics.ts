/** Where CloudWatch keeps the functions' own metrics: the functions write to it, the alarms read it. */
export const namespace = 'MultiAgencyDataset';
