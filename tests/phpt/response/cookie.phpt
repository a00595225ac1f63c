--TEST--
cookie(): the Set-Cookie line, all attributes in their order, expiry, deletion, encoding
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/fields.inc';

show_fields([
    '$response->cookie("a", "b")',
    '$response->cookie("a", "b", 0, "/p", "d.com", true, true, "Lax", "High", true)',
    '$response->cookie("a", "b c;d=e+f\xc3\xa9")',
    '$response->setCookie("a", "b", path: "/")',
    '$response->cookie("a", "")',
    '$response->cookie("a", "", 2000000000, "/p")',
    '$response->cookie("a", "b", -1)',
    '[$response->cookie("a", "1"), $response->cookie("a", "2")]',
]);
$server = serve('$server->handle("/", fn ($request, $response) => $response->cookie("a", "b", 2000000000, "/x"));
    $server->handle("/past", fn ($request, $response) => $response->cookie("a", "b", 1000000000));');
foreach (['/', '/past'] as $path) {
    $line = fetch($server, $path)->header('Set-Cookie');
    $left = preg_replace_callback('/Max-Age=(\d+)/', fn ($m) => $m[1] - max(0, 2000000000 - time()), $line);
    echo preg_replace('/; -?[0-5];/', '; left;', $left), "\n";
}
finish($server);
?>
--EXPECTF--
$response->cookie("a", "b"): true
    Set-Cookie: a=b
$response->cookie("a", "b", 0, "/p", "d.com", true, true, "Lax", "High", true): true
    Set-Cookie: a=b; path=/p; domain=d.com; secure; HttpOnly; SameSite=Lax; Priority=High; Partitioned
$response->cookie("a", "b c;d=e+f\xc3\xa9"): true
    Set-Cookie: a=b%20c%3Bd%3De%2Bf%C3%A9
$response->setCookie("a", "b", path: "/"): true
    Set-Cookie: a=b; path=/
$response->cookie("a", ""): true
    Set-Cookie: a=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0
$response->cookie("a", "", 2000000000, "/p"): true
    Set-Cookie: a=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/p
$response->cookie("a", "b", -1): true
    Set-Cookie: a=b
[$response->cookie("a", "1"), $response->cookie("a", "2")]: [true,true]
    Set-Cookie: a=1
    Set-Cookie: a=2
a=b; expires=Wed, 18-May-2033 03:33:20 GMT; left; path=/x
a=b; expires=Sun, 09-Sep-2001 01:46:40 GMT; -%d
