/** Words that people commonly build passphrases from; compiled here from experience, not copied. */

const WORDS = `
password passwort passphrase passcode motdepasse contrasena kennwort parola senha secret secrets topsecret private letmein
openup opensesame welcome welcomeback hello hellothere helloworld goodbye goodmorning goodnight changeme changethis change
default temporary temp test testing tester tested example sample demo trial guest user username account login logon signin
enter access master admin administrator root superuser system server network windows microsoft office google gmail facebook
instagram twitter youtube amazon apple iphone samsung android linux ubuntu computer laptop internet wifi router security
secure safe trustno trustme nothing whatever something anything everything nobody somebody everybody forgot forgotten
remember iloveyou ilove love lovely lover loveyou loves loved loving iloveu forever 4ever always never together heart hearts baby
babe honey sweet sweetie sweetheart darling angel angels princess prince queen king kingdom boss chief hero legend champion
winner lucky luck happy happiness smile sunshine sunny sun moon star stars starlight rainbow flower flowers butterfly
butterflies rose roses summer winter spring autumn january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday birthday christmas
easter holiday weekend family mother mom mommy mummy father dad daddy brother sister son daughter wife husband friend
friends friendship bestfriend bestfriends family mylove mybaby mylife life live living freedom peace hope faith god jesus
christ lord heaven bible blessed amen money dollar dollars cash gold golden silver diamond diamonds rich million millionaire
football soccer baseball basketball hockey tennis cricket golf rugby swimming running arsenal chelsea liverpool manchester
united barcelona madrid juventus bayern real city lakers yankees cowboys steelers eagles tigers lions bears dolphins
batman superman spiderman ironman avengers marvel starwars skywalker vader jedi yoda pokemon pikachu mario zelda minecraft
fortnite roblox nintendo playstation xbox gamer gaming matrix hogwarts potter gandalf frodo hobbit naruto dragon dragonball
dragons monster monsters ninja samurai pirate pirates vampire zombie wizard magic magical mystery shadow phantom ghost
killer hunter ranger soldier warrior knight knights eagle falcon hawk phoenix tiger lion wolf bear panther puma cobra snake
monkey donkey chicken turkey cheese chocolate cookie cookies candy sugar banana orange lemon cherry strawberry pepper
ginger coffee pizza burger bacon whiskey vodka beer wine dog dogs doggy puppy cat cats kitty kitten bunny horse horses
pony fish shark dolphin bird michael jordan jennifer jessica ashley nicole michelle daniel andrew joshua matthew robert
thomas charlie george william james john david peter anthony jonathan christopher alexander benjamin samantha elizabeth
amanda stephanie melissa natasha andrea maria sophie hannah olivia emma lucas oliver jack harry max maggie bailey buster
ferrari porsche mercedes mustang corvette camaro harley yamaha honda toyota ducati kawasaki london paris berlin england
america american canada australia germany france spain mexico brazil russia ukraine china india japan newyork california
texas florida chicago boston dallas music guitar piano drummer metallica nirvana beatles eminem madonna rock rockstar
rocknroll dance dancer party school college university teacher student class work office job company business manager
blue red green black white yellow purple pink orange silver big little small great good bad best better super mega ultra
cool awesome amazing beautiful gorgeous pretty sexy crazy funny stupid idiot loser fuck fuckyou fucking shit bitch asshole
damn hell number one two three first second third abc abcd abcde abcdef abcdefgh alphabet correcthorsebatterystaple
correct horse battery staple stet newsroom newspaper news journalist journalism reporter editor editorial factcheck
factchecker checker facts truth fakenews deadline headline publish press media story stories desk
`;

/** Small words that people put between them. */
const SMALL =
  "a i u my me is am are be the an and or of in on at to for from with you your it this that we us our no not so do go";

export const COMMON_WORDS: readonly string[] = [...new Set(WORDS.trim().split(/\s+/u))];
export const SMALL_WORDS: readonly string[] = SMALL.split(" ");

/** The rows of keys on common keyboards. */
export const KEYBOARDS: readonly (readonly string[])[] = [
  ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"],
  ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"],
];
