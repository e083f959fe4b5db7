export { AbortedError, isAbortedError } from "./aborted-error.ts";
export { BadAdminKeyError, isBadAdminKeyError } from "./bad-admin-key-error.ts";
export { BadDeployKeyError, isBadDeployKeyError } from "./bad-deploy-key-error.ts";
export { BadRequestError, isBadRequestError } from "./bad-request-error.ts";
export { ConflictError, isConflictError } from "./conflict-error.ts";
export { ConnectionError, isConnectionError } from "./connection-error.ts";
export {
  type FailedRequest,
  type ErrorDetails,
  ConvexAdminError,
  isConvexAdminError,
} from "./convex-admin-error.ts";
export { DeploymentMismatchError, isDeploymentMismatchError } from "./deployment-mismatch-error.ts";
export { EnvironmentError, isEnvironmentError } from "./environment-error.ts";
export {
  type ExportFailedErrorDetails,
  ExportFailedError,
  isExportFailedError,
} from "./export-failed-error.ts";
export { ForbiddenError, isForbiddenError } from "./forbidden-error.ts";
export { type FunctionErrorDetails, FunctionError, isFunctionError } from "./function-error.ts";
export {
  type ImportFailedErrorDetails,
  ImportFailedError,
  isImportFailedError,
} from "./import-failed-error.ts";
export {
  ImportNotConfirmedError,
  isImportNotConfirmedError,
} from "./import-not-confirmed-error.ts";
export { InvalidKeyError, isInvalidKeyError } from "./invalid-key-error.ts";
export {
  InvalidPathParameterError,
  isInvalidPathParameterError,
} from "./invalid-path-parameter-error.ts";
export { InvalidUrlError, isInvalidUrlError } from "./invalid-url-error.ts";
export { InvalidValueError, isInvalidValueError } from "./invalid-value-error.ts";
export { NotFoundError, isNotFoundError } from "./not-found-error.ts";
export {
  OperationNotPermittedError,
  isOperationNotPermittedError,
} from "./operation-not-permitted-error.ts";
export { PushRaceError, isPushRaceError } from "./push-race-error.ts";
export { RateLimitedError, isRateLimitedError } from "./rate-limited-error.ts";
export { type ResponseErrorDetails, ResponseError, isResponseError } from "./response-error.ts";
export {
  type ResponseFault,
  type ResponseFormatErrorDetails,
  ResponseFormatError,
  isResponseFormatError,
} from "./response-format-error.ts";
export {
  type SchemaValidationErrorDetails,
  SchemaValidationError,
  isSchemaValidationError,
} from "./schema-validation-error.ts";
export { ServerError, isServerError } from "./server-error.ts";
export { type TimeoutErrorDetails, TimeoutError, isTimeoutError } from "./timeout-error.ts";
export { UnauthorizedError, isUnauthorizedError } from "./unauthorized-error.ts";
export { WrongKeyKindError, isWrongKeyKindError } from "./wrong-key-kind-error.ts";
