<?php

/** @generate-class-entries */

namespace Swoole\Http {

    /** Status codes by name, and their usual phrases: those that a response sends. */
    abstract class Status
    {
        /** @var int */
        const CONTINUE = 100;
        /** @var int */
        const SWITCHING_PROTOCOLS = 101;
        /** @var int */
        const PROCESSING = 102;
        /** @var int */
        const EARLY_HINTS = 103;
        /** @var int */
        const OK = 200;
        /** @var int */
        const CREATED = 201;
        /** @var int */
        const ACCEPTED = 202;
        /** @var int */
        const NON_AUTHORITATIVE_INFORMATION = 203;
        /** @var int */
        const NO_CONTENT = 204;
        /** @var int */
        const RESET_CONTENT = 205;
        /** @var int */
        const PARTIAL_CONTENT = 206;
        /** @var int */
        const MULTI_STATUS = 207;
        /** @var int */
        const ALREADY_REPORTED = 208;
        /** @var int */
        const IM_USED = 226;
        /** @var int */
        const MULTIPLE_CHOICES = 300;
        /** @var int */
        const MOVED_PERMANENTLY = 301;
        /** @var int */
        const FOUND = 302;
        /** @var int */
        const SEE_OTHER = 303;
        /** @var int */
        const NOT_MODIFIED = 304;
        /** @var int */
        const USE_PROXY = 305;
        /** @var int */
        const SWITCH_PROXY = 306;
        /** @var int */
        const TEMPORARY_REDIRECT = 307;
        /** @var int */
        const PERMANENT_REDIRECT = 308;
        /** @var int */
        const BAD_REQUEST = 400;
        /** @var int */
        const UNAUTHORIZED = 401;
        /** @var int */
        const PAYMENT_REQUIRED = 402;
        /** @var int */
        const FORBIDDEN = 403;
        /** @var int */
        const NOT_FOUND = 404;
        /** @var int */
        const METHOD_NOT_ALLOWED = 405;
        /** @var int */
        const NOT_ACCEPTABLE = 406;
        /** @var int */
        const PROXY_AUTHENTICATION_REQUIRED = 407;
        /** @var int */
        const REQUEST_TIME_OUT = 408;
        /** @var int */
        const CONFLICT = 409;
        /** @var int */
        const GONE = 410;
        /** @var int */
        const LENGTH_REQUIRED = 411;
        /** @var int */
        const PRECONDITION_FAILED = 412;
        /** @var int */
        const REQUEST_ENTITY_TOO_LARGE = 413;
        /** @var int */
        const REQUEST_URI_TOO_LARGE = 414;
        /** @var int */
        const UNSUPPORTED_MEDIA_TYPE = 415;
        /** @var int */
        const REQUESTED_RANGE_NOT_SATISFIABLE = 416;
        /** @var int */
        const EXPECTATION_FAILED = 417;
        /** @var int */
        const IM_A_TEAPOT = 418;
        /** @var int */
        const MISDIRECTED_REQUEST = 421;
        /** @var int */
        const UNPROCESSABLE_ENTITY = 422;
        /** @var int */
        const LOCKED = 423;
        /** @var int */
        const FAILED_DEPENDENCY = 424;
        /** @var int */
        const UNORDERED_COLLECTION = 425;
        /** @var int */
        const UPGRADE_REQUIRED = 426;
        /** @var int */
        const PRECONDITION_REQUIRED = 428;
        /** @var int */
        const TOO_MANY_REQUESTS = 429;
        /** @var int */
        const REQUEST_HEADER_FIELDS_TOO_LARGE = 431;
        /** @var int */
        const UNAVAILABLE_FOR_LEGAL_REASONS = 451;
        /** @var int */
        const INTERNAL_SERVER_ERROR = 500;
        /** @var int */
        const NOT_IMPLEMENTED = 501;
        /** @var int */
        const BAD_GATEWAY = 502;
        /** @var int */
        const SERVICE_UNAVAILABLE = 503;
        /** @var int */
        const GATEWAY_TIME_OUT = 504;
        /** @var int */
        const HTTP_VERSION_NOT_SUPPORTED = 505;
        /** @var int */
        const VARIANT_ALSO_NEGOTIATES = 506;
        /** @var int */
        const INSUFFICIENT_STORAGE = 507;
        /** @var int */
        const LOOP_DETECTED = 508;
        /** @var int */
        const NOT_EXTENDED = 510;
        /** @var int */
        const NETWORK_AUTHENTICATION_REQUIRED = 511;

        /** The usual phrases, by status code. */
        public static function getReasonPhrases(): array {}

        /** The usual phrase of a status code; "Unknown" if it has none. */
        public static function getReasonPhrase(int $value): string {}
    }
}
