/** SecureStrings: encrypted and decrypted by the front's KMS in the caller's name. */
package dev.chatelaine.front.ssm.secure;
