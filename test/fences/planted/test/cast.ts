export const farmer = 'farmer'
