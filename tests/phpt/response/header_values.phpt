--TEST--
header(): values of every type, arrays as one line each, null and trimming; line ends are refused
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

show_fields([
    '$response->header("x-int", 7)',
    '$response->header("x-float", 1.50)',
    '$response->header("x-true", true)',
    '$response->header("x-false", false)',
    '$response->header("x-null", null)',
    '$response->header("x-empty", "")',
    '$response->header("x-blanks", "  a b \t \r\n")',
    '$response->header("x-object", new class { public function __toString() { return "text"; } })',
    '$response->header("x-list", ["a", null, 2, "", ["k" => 1][\'k\']])',
    '$response->header("x-none", [])',
    '$response->header("x-latin", "\xe4")',
    '$response->header("x-bad", "a\r\nX-Evil: 1")',
    '$response->header("x-bad", "a\nb")',
    '$response->header("x-bad", "a\0b")',
    '$response->header("x-bad", ["fine", "a\rb"])',
    '$response->header("x-late", new class { public function __toString() { return "a\r\nb"; } })',
]);
?>
--EXPECTF--
$response->header("x-int", 7): true
    X-Int: 7
$response->header("x-float", 1.50): true
    X-Float: 1.5
$response->header("x-true", true): true
    X-True: 1
$response->header("x-false", false): true
    X-False: 
$response->header("x-null", null): true
$response->header("x-empty", ""): true
    X-Empty: 
$response->header("x-blanks", "  a b \t \r\n"): true
    X-Blanks:   a b
$response->header("x-object", new class { public function __toString() { return "text"; } }): true
    X-Object: text
$response->header("x-list", ["a", null, 2, "", ["k" => 1]['k']]): true
    X-List: a
    X-List: 2
    X-List: 
    X-List: 1
$response->header("x-none", []): true
$response->header("x-latin", "\xe4"): true
    X-Latin: %s
$response->header("x-bad", "a\r\nX-Evil: 1"): false
$response->header("x-bad", "a\nb"): false
$response->header("x-bad", "a\0b"): false
$response->header("x-bad", ["fine", "a\rb"]): false
$response->header("x-late", new class { public function __toString() { return "a\r\nb"; } }): true
---

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::header(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::end(): Header may not contain more than a single header, new line detected
