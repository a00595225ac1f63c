--TEST--
Request: subclasses that redeclare properties or have __get() are plain objects, beside requests with unread properties
--FILE--
<?php
use Swoole\Http\Request;

class Own extends Request
{
    public $get = ['default'];
    private $secret = 's';
    public ?array $typed;

    public function __get($name)
    {
        return "got $name";
    }

    public function own()
    {
        return [$this->get, $this->secret, $this->header, $this->typed ?? null];
    }
}

function received(): Request
{
    $request = Request::create();
    $request->parse("GET /?a=1 HTTP/1.1\r\nHost: h\r\n\r\n");
    return $request;
}

function look(Request $r): string
{
    $before = [$r->get, isset($r->secret), $r->header];
    $r->more = 'added';
    $r->get['x'] = 'y';
    return json_encode([$before, $r->get, $r->more, array_keys(get_object_vars($r))]);
}

for ($i = 0; $i < 3; $i++) {
    $seen[] = look(received()) . "\n" . look(new Own());
}
echo implode("\n", array_unique($seen)), "\n";
$own = new Own();
echo json_encode([$own->own(), $own->secret, $own->typed ?? 'unset', $own == new Own(), $own == received(), $own->parse('x')]), "\n";
unset($own->none);
try {
    unset($own->get);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
class Other extends Request
{
    public $server = 'mine';
}
echo json_encode([new Other(), (new Other())->server, isset((new Other())->get)]), "\n";
?>
--EXPECT--
[[{"a":"1"},false,{"host":"h"}],{"a":"1","x":"y"},"added",["fd","streamId","header","server","cookie","get","files","post","tmpfiles","more"]]
[[["default"],false,null],{"0":"default","x":"y"},"added",["fd","streamId","header","server","cookie","get","files","post","tmpfiles","more"]]
[[["default"],"s",null,null],"got secret","unset",true,false,false]
Property get of class Own cannot be unset
[{"fd":0,"streamId":0,"header":null,"server":"mine","cookie":null,"get":null,"files":null,"post":null,"tmpfiles":null},"mine",false]
