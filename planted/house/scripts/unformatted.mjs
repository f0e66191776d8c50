export const spoken = "with the wrong quotes and a semicolon";
