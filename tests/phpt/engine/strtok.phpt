--TEST--
strtok() of one coroutine does not see the string of another, nor that of one that has ended
--FILE--
<?php
Co\run(function () {
    foreach (['a1 a2 a3', 'b1 b2', 'c1'] as $i => $text) {
        go(function () use ($text) {
            $tokens = [strtok($text, ' ')];
            do {
                Co::yield();
                $tokens[] = $token = @strtok(' ');
            } while ($token !== false);
            echo json_encode($tokens), "\n";
        });
    }
    var_dump(@strtok(' '));
    strtok('of the main coroutine', ' ');
    foreach ([4, 2, 3, 3, 2, 2] as $id) {
        Co::resume($id);
    }
    var_dump(@strtok(' '));
    go(fn () => strtok('left in the middle', ' '));
    go(fn () => var_dump(@strtok(' ')));
    var_dump(@strtok(' '));
});
var_dump(@strtok(' '));
strtok('of the script', ' ');
Co\run(fn () => var_dump(@strtok(' ')));
var_dump(@strtok(' '));
?>
--EXPECT--
bool(false)
["c1",false]
["b1","b2",false]
["a1","a2","a3",false]
string(3) "the"
bool(false)
string(4) "main"
bool(false)
bool(false)
string(3) "the"
