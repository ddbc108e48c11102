<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** The rules that violations and problems name. */
enum Rule: string
{
    /** The field must be given. */
    case Required = 'required';
    /** There is no field of this name. */
    case UnknownField = 'unknown_field';
    /** The value is of another type. */
    case Type = 'type';
    /** The text has fewer characters than the limit. */
    case MinLength = 'min_length';
    /** The text has more characters than the limit. */
    case MaxLength = 'max_length';
    /** A character is not allowed here. */
    case Characters = 'characters';
    /** The number is below the limit. */
    case Minimum = 'minimum';
    /** The number is above the limit. */
    case Maximum = 'maximum';
    /** The number is not a multiple of the limit. */
    case MultipleOf = 'multiple_of';
    /** The value is none of those that exist. */
    case OneOf = 'one_of';
    /** The text is not of the form that the field wants. */
    case Format = 'format';
    /** The number is not a whole number of at most 64 bits. */
    case WholeNumber = 'whole_number';
    /** The text is not JSON. */
    case Json = 'json';
    /** A key stands twice in one object. */
    case DuplicateKey = 'duplicate_key';
    /** There are more bytes than are read. */
    case TooLarge = 'too_large';
    /** Lists and objects are nested deeper than is read. */
    case TooDeep = 'too_deep';
    /** The gateway's table has no such bank. */
    case BankUnknown = 'bank_unknown';
    /** The bank does not offer this channel. */
    case BankUnsupported = 'bank_unsupported';
    /** Two fields contradict each other. */
    case Agrees = 'agrees';
    /** The answer says something else than the request. */
    case Differs = 'differs';
    /** The answer lacks a field that it must have. */
    case Missing = 'missing';
    /** The gateway documents no such code here. */
    case UnlistedCode = 'unlisted_code';
    /** The HTTP status is not the documented one. */
    case HttpStatus = 'http_status';
    /** There was nothing to compare the answer with. */
    case Unmatched = 'unmatched';
    /** The document comes from a later release. */
    case LaterThan = 'later_than';
}
