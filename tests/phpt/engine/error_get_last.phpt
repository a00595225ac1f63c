--TEST--
error_get_last(), json_last_error() and preg_last_error() tell of the own run
--FILE--
<?php
function last(): string
{
    return (error_get_last()['message'] ?? 'none') . ', ' . json_last_error_msg() . ', ' . preg_last_error_msg();
}
function fail(string $what): void
{
    @trigger_error($what);
    json_decode('{');
    preg_match('/(?:\D+|<\d+>)*[!?]/', 'foobar foobar foobar');
}
fail('of the script');
Co\run(function () {
    go(function () {
        fail('of the first');
        Co::yield();
        echo '2: ', last(), "\n";
        error_clear_last();
        json_decode('1');
        preg_match('/a/', 'a');
        Co::yield();
        echo '2: ', last(), "\n";
    });
    go(function () {
        echo '3: ', last(), "\n";
        json_decode("\"\x80\"");
        Co::yield();
        echo '3: ', last(), "\n";
        fail('of one that ends');
    });
    Co::resume(2);
    Co::resume(3);
    Co::resume(2);
    echo '1: ', last(), "\n";
});
echo 'script: ', last(), "\n";
?>
--INI--
pcre.jit=0
pcre.backtrack_limit=50
--EXPECT--
3: none, No error, No error
2: of the first, Syntax error, Backtrack limit exhausted
3: none, Malformed UTF-8 characters, possibly incorrectly encoded, No error
2: none, No error, No error
1: none, No error, No error
script: of the script, Syntax error, Backtrack limit exhausted
