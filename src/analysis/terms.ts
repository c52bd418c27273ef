/** Who reads figures: whoever analyses and whoever decides. @clause K3.5 */
export const FIGURES_READERS = ['analyst', 'head']
