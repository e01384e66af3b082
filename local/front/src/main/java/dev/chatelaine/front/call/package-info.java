/**
 * What a request asks: protocol, service, action, region and the access key that signed it.
 *
 * <p>Facts from AWS's Signature Version 4 guide (credential scope, presigned queries) and the Smithy protocol
 * specifications (where each protocol names its operation).
 */
package dev.chatelaine.front.call;
