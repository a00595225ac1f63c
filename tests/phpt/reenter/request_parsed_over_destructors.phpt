--TEST--
parse(): destructors of what was in the properties may have the others built
--FILE--
<?php
class Looks
{
    public $request;
    public function __destruct()
    {
        $this->request->more = 1;
        echo $this->request->get['a'], "\n";
    }
}
$request = Swoole\Http\Request::create();
foreach (['header', 'get', 'post'] as $property) {
    $looks = new Looks;
    $looks->request = $request;
    $request->$property = $looks;
    unset($looks);
}
var_dump($request->parse("GET /?a=1 HTTP/1.1\r\nHost: x\r\n\r\n"));
echo json_encode([$request->header, $request->get, $request->post, $request->server['query_string']]), "\n";
?>
--EXPECT--
1
1
1
int(31)
[{"host":"x"},{"a":"1"},null,"a=1"]
