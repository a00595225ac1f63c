--TEST--
cookie() and rawcookie() take a Swoole\Http\Cookie: its own encoding counts, other arguments do not
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

$new = '(new Swoole\Http\Cookie())->withName("a")->withValue("b c")';
$raw = '(new Swoole\Http\Cookie(false))->withName("a")->withValue("b%20c")';
show_fields([
    "\$response->cookie($new)",
    "\$response->setCookie({$new}->withPath(\"/\")->withSecure(true))",
    "\$response->rawcookie($new)",
    "\$response->setRawCookie($raw)",
    "\$response->cookie($raw)",
    "\$response->cookie($new, \"other\", 2000000000, \"/x\", \"d\", true, true, \"Lax\", \"High\", true)",
    "[\$cookie = $new, \$response->cookie(\$cookie), \$response->cookie(\$cookie->withValue(\"2\"))][2]",
    "\$response->cookie(new Swoole\Http\Cookie())",
    "\$response->rawcookie((new Swoole\Http\Cookie(false))->withName(\"a\")->withValue(\"b;c\"))",
    "\$response->cookie(new class extends Swoole\Http\Cookie {})",
]);
?>
--EXPECT--
$response->cookie((new Swoole\Http\Cookie())->withName("a")->withValue("b c")): true
    Set-Cookie: a=b%20c
$response->setCookie((new Swoole\Http\Cookie())->withName("a")->withValue("b c")->withPath("/")->withSecure(true)): true
    Set-Cookie: a=b%20c; path=/; secure
$response->rawcookie((new Swoole\Http\Cookie())->withName("a")->withValue("b c")): true
    Set-Cookie: a=b%20c
$response->setRawCookie((new Swoole\Http\Cookie(false))->withName("a")->withValue("b%20c")): true
    Set-Cookie: a=b%20c
$response->cookie((new Swoole\Http\Cookie(false))->withName("a")->withValue("b%20c")): true
    Set-Cookie: a=b%20c
$response->cookie((new Swoole\Http\Cookie())->withName("a")->withValue("b c"), "other", 2000000000, "/x", "d", true, true, "Lax", "High", true): true
    Set-Cookie: a=b%20c
[$cookie = (new Swoole\Http\Cookie())->withName("a")->withValue("b c"), $response->cookie($cookie), $response->cookie($cookie->withValue("2"))][2]: true
    Set-Cookie: a=b%20c
    Set-Cookie: a=2
$response->cookie(new Swoole\Http\Cookie()): false
$response->rawcookie((new Swoole\Http\Cookie(false))->withName("a")->withValue("b;c")): false
$response->cookie(new class extends Swoole\Http\Cookie {}): false
---

Warning: Swoole\Http\Response::cookie(): The name cannot be empty

Warning: Swoole\Http\Response::rawcookie(): The value cannot contain ",", ";", " ", "\t", "\r", "\n", "\013", or "\014"

Warning: Swoole\Http\Response::cookie(): The name cannot be empty
