--TEST--
Swoole\Http\Cookie: toString() of what is no cookie, missing arguments, wrong types, no serialisation
--FILE--
<?php
use Swoole\Http\Cookie;

var_dump((new Cookie())->toString());
foreach (['=', ',', ';', ' ', "\t", "\r", "\n", "\013", "\014"] as $byte) {
    if (@(new Cookie())->withName("a{$byte}b")->withValue('c')->toString() !== false) {
        echo 'accepted ', bin2hex($byte), "\n";
    }
    if ($byte !== '=' && @(new Cookie(false))->withName('a')->withValue("b{$byte}c")->toString() !== false) {
        echo 'accepted as a value ', bin2hex($byte), "\n";
    }
}
var_dump((new Cookie())->withName('a b')->withValue('c')->toString());
var_dump((new Cookie(false))->withName('a')->withValue('b c')->toString());
var_dump((new Cookie())->withName('a')->withValue('b')->withExpires(253402300800)->toString());
var_dump((new Cookie())->withName('a')->withValue('b')->withDomain("d\r\nX: y")->toString());
var_dump(swoole_last_error());
foreach (['withName', 'withValue', 'withPath', 'withDomain', 'withSameSite', 'withPriority'] as $method) {
    try {
        (new Cookie())->$method();
    } catch (ArgumentCountError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    (new Cookie())->withName([]);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    serialize(new Cookie());
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
// The error handler may change the cookie that it is told about.
$cookie = (new Cookie())->withName('a b')->withValue('c');
set_error_handler(function () use ($cookie) {
    $cookie->reset();
    return true;
});
var_dump($cookie->toString(), $cookie->withName('a')->withValue('b')->withExpires(PHP_INT_MAX)->toString());
var_dump($cookie->toArray()['name']);
?>
--EXPECTF--
Warning: Swoole\Http\Cookie::toString(): The name cannot be empty in %s on line %d
bool(false)

Warning: Swoole\Http\Cookie::toString(): The name cannot contain "=", ",", ";", " ", "\t", "\r", "\n", "\013", or "\014" in %s on line %d
bool(false)

Warning: Swoole\Http\Cookie::toString(): The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014" in %s on line %d
bool(false)

Warning: Swoole\Http\Cookie::toString(): The expires cannot have a year greater than 9999 in %s on line %d
bool(false)

Warning: Swoole\Http\Cookie::toString(): The cookie attributes cannot contain ";", "\r", "\n", "\013", or "\014" in %s on line %d
bool(false)
int(503)
Swoole\Http\Cookie::withName() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withValue() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withPath() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withDomain() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withSameSite() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withPriority() expects exactly 1 argument, 0 given
Swoole\Http\Cookie::withName(): Argument #1 ($name) must be of type string, array given
Serialization of 'Swoole\Http\Cookie' is not allowed
bool(false)
bool(false)
string(0) ""
