--TEST--
Swoole\Http\Cookie: every attribute, the order of toArray(), reset(), clone
--FILE--
<?php
use Swoole\Http\Cookie;

$cookie = new Cookie();
echo json_encode($cookie->toArray()), "\n";
var_dump($cookie->withName('a') === $cookie);
$cookie->withValue('b c;d=é')->withExpires(4102444800)->withPath('/p')->withDomain('d.com')->withSecure(true)
    ->withHttpOnly(true)->withSameSite('Lax')->withPriority('High')->withPartitioned(true);
echo json_encode($cookie->toArray(), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
echo $left = preg_replace('/Max-Age=\d+/', 'Max-Age=*', $cookie->toString()), "\n";

$clone = clone $cookie;
$clone->withValue('other')->withExpires()->withSecure()->withHttpOnly()->withPartitioned();
echo $clone->toString(), "\n";
var_dump(preg_replace('/Max-Age=\d+/', 'Max-Age=*', $cookie->toString()) === $left);
var_dump($cookie == $clone, $cookie == $cookie);

var_dump($cookie->reset());
var_dump($cookie->toArray() === (new Cookie())->toArray());
echo $cookie->withName('x')->withValue('')->toString(), "\n";
echo $cookie->withValue('v')->withPath('/')->toString(), "\n";
echo $cookie->withExpires(-5)->withPath('')->toString(), "\n";

$raw = (new Cookie(false))->withName('r')->withValue('b%20c+d');
echo $raw->toString(), ' ', json_encode($raw->toArray()['encode']), "\n";
$raw->reset();
var_dump($raw->toArray()['encode']);
echo $raw->withName('r')->toString(), "\n";

class Mine extends Cookie
{
    public $extra = 1;
}
$mine = (new Mine())->withName('m')->withValue('1');
echo get_class($mine), ' ', (clone $mine)->toString(), ' ', (clone $mine)->extra, "\n";
var_dump((array) new Cookie(), (new ReflectionClass(Cookie::class))->getProperties());
?>
--EXPECT--
{"name":"","value":"","path":"","domain":"","sameSite":"","priority":"","encode":true,"expires":0,"secure":false,"httpOnly":false,"partitioned":false}
bool(true)
{"name":"a","value":"b c;d=é","path":"/p","domain":"d.com","sameSite":"Lax","priority":"High","encode":true,"expires":4102444800,"secure":true,"httpOnly":true,"partitioned":true}
a=b%20c%3Bd%3D%C3%A9; expires=Fri, 01-Jan-2100 00:00:00 GMT; Max-Age=*; path=/p; domain=d.com; secure; HttpOnly; SameSite=Lax; Priority=High; Partitioned
a=other; path=/p; domain=d.com; SameSite=Lax; Priority=High
bool(true)
bool(false)
bool(true)
NULL
bool(true)
x=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0
x=v; path=/
x=v
r=b%20c+d false
bool(false)
r=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0
Mine m=1 1
array(0) {
}
array(0) {
}
