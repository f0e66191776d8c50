/**
 * What leaked passwords are made of, in the order of how often they were found: the letters of the commonest entries of
 * `passwords.json` of @zxcvbn-ts/language-common 4.1.3 (MIT), which builds on SecLists and the Chromium list.
 */
export const leakedWords = `
qwerty dragon baseball football monkey letmein shadow master michael mustang qwertyuiop superman qaz2wsx jordan
qazwsx jennifer killer trustno hunter harley zxcvbnm asdfgh buster andrew batman soccer tigger charlie robert
sunshine thomas iloveyou ranger daniel hockey george computer michelle jessica starwars pepper klaster zxcvbn
freedom princess joshua maggie ginger amanda ashley cheese nicole summer matthew chelsea dallas biteme matrix
william yankees taylor corvette austin access martin heather thunder merlin secret diamond hello anthony hammer
silver gfhjkm justin patrick richard bailey internet samantha golfer scooter orange cookie q1w2e3r4t maverick
jackson sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ferrari
cowboy falcon welcome samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina nascar
gateway porsche yellow monster spider diablo hannah bulldog junior london purple compaq lakers iceman hardcore
cowboys money banana boston brandon tennis johnny miller q1w2e3r coffee scooby edward nikita mother yamaha brandy
barney chester oliver charles player knight forever steven rangers midnight chicago bigdaddy redsox victoria badboy
angel please fender chris jasper james slayer rabbit natasha rachel marine wizard marlboro raiders prince casper
fishing flower crystal jasmine panties iwantu adidas winner winter gandalf enter ghbdtn q2w3e4r angela golden lauren
cocacola winston madison angels blowme panther spanky shannon sophie johnson david toyota tiger murphy canada
danielle blowjob jonathan liverpoo muffin cooper apples jackie dennis black sandra pokemon slipknot carlos qazxsw
scorpion qwaszx nathan butter startrek rainbow asdfghjkl redskins newyork gemini cameron qazwsxedc florida liverpool
turtle nicholas viking booger wilson sierra butthead doctor rocket victor dolphins captain bandit jaguar packers
pookie peaches dolphin helpme tucker theman tiffany maxwell jeremy qwertyui debbie albert maddog lovers monica
united giants nirvana metallic hotdog rosebud mountain benjamin warrior stupid elephant success bonnie alexis lucky
jason scorpio samson q1w2e rush2112 azerty freddy driver willie calvin q2w3e4r5t sydney gators dexter bubba creative
voodoo happy arthur trouble america nissan gunner rebecca stella garfield gordon jessie parker asdfghjk apollo
eminem december legend airborne beavis august apple brooklyn godzilla skippy buddy qwert kitten magic shelby beaver
phantom nothing williams xavier braves darkness blink travis copper tomcat platinum girls bigboy green power animal
police online voyager lifehack sniper trinity walter blazer heaven lover snowball playboy bubbles loveme hooters
cricket marvin willow donkey topgun nintendo saturn family november gabriel destiny pakistan pumpkin digital sergey
chance explorer redwings private therock runner lasvegas guinness beatles christin celtic broncos andrey babygirl
nelson donald scott eclipse cartman fluffy louise michigan testing carolina little samuel alexande birdie steve
cherry pantera sharon gibson vampire mexico peter buffalo montana genius flyers maximus school minecraft lovely
stalker metallica doggie carter kristina kimberly spencer speedy barbara snickers sabrina carmen marcus bronco
yankee friends paradise dreams magnum horses caroline lacrosse goober member qwertyu enigma scotty pimpin bollocks
brian surfer sammy genesis poohbear qweasdzxc racing friend hawaii eagle billy viper october vanessa einstein
stanley walker drowssap stephen courtney simple alaska badger action denise jester spitfire drummer forest patricia
maryjane champion diesel svetlana friday kevin gregory pamela frank hotrod chevy anderson douglas westside security
google shorty tester thumper hitman mozart general reddog music lizard alexander melanie ruslan vincent 1232323q
sweet teresa scarface marshall olivia veronica buddha spirit frankie stargate antonio liberty natalie mercury naruto
suzuki semperfi popcorn spooky marley system brittany claudia kelly scotland kitty cherokee vikings simpsons death
leslie rascal qweasd jimmy loveyou hummer allison rocky patches russia adrian jupiter penguin howard honda vfhbyf
andre vladimir franklin sandman infinity homer bastard raider fantasy bulldogs horney domino budlight ironman disney
norman softball bishop francis brutus redrum brooke bigred jeffrey fktrcfylh karina marines kawasaki digger ireland
oksana fireman cougar college alicia russell houston monday bradley sarah justice super wildcats tinker duncan
dancer logitech avalon swordfis everton reggie motorola alexandr molly timothy hentai claire patriots madonna
colorado eugene ducati kermit juventus indian connor galore freeuser smooth house titanic boogie simpson warcraft
wolverin elizabet arizona saints valentin georgia asdfg accord baxter denver mitchell christ yfnfif smith stinky
zachary roland naughty ncc1701d spiderma chopper brenda extreme virginia water skyline zombie pearljam froggy pirate
fylhtq vision awesome alyssa dreamer predator bullet empire kirill people elvis panthers skipper nemesis peekaboo
rasdzv simon alison rolltide american cardinal arnold chevelle daddy psycho danger mookie wanker manutd tommy hobbes
vegeta goblue burton fyfcnfcbz picard bobby windows loverboy vfrcbv victory turkey serega tweety hiphop galina
changeme rooster polina berlin taurus electric ronald avatar raptor alpha maksim spring brazil newport kenneth
hendrix madmax england a1b2c sublime britney france darkside bigman hercules lawrence wolfpack lincoln ronaldo
spiderman q2w3e blizzard cheyenne wombat cjkysirj raymond brother kristen pandora devils simone holiday wildcat
horse kramer sterling caesar alabama carrie bondage basketball sports pickle catch leather shaggy a1b2c3d chronic
flowers robbie admin gracie amber airplane perfect kodiak billybob katana sunset crazy stingray maria snowman phpbb
chocolat zeppelin garcia detroit wolves pontiac candy firebird vagina gundam panzer outlaw pretty fisher connie
honey business trevor redhead hardon greenday tarheels nastya hellfire cobra engineer savage service serenity sasha
michele lickme fireball white remember darkstar miranda flash harvey oscar strike freddie pavilion beauty bobafett
dbrnjhbz bigmac clinton bowling jenny natali future harrison jones wallace swimming apache rulez pyramid dodgers
whynot defender teens morris trooper cancer precious packard lucifer popeye weasel raven icecream stewart tanner
swordfish blonde sandy presario rockstar viktor manager cheryl norton control wutang airforce julian atlanta spike
thailand looking casino paris mouse lennon bluebird theone hawkeye hacker dustin elaine nfnmzyf sailor catfish
goldfish maxima tattoo barbie light design pervert machine herman wrangler rocks trucks nipples roscoe tornado jerry
lights bubble cadillac madman orlando pegasus target longhorn laura philip browns eatme stefan cannon dilbert baller
microsoft winnie christia katie shooter xfiles lesbian street seattle corona amateur cthutq prelude beach malibu
freaky integra atlantis pussies dragons iloveu unicorn lonewolf regina stealth kristin peewee openup bobcat stacey
software newton leonardo student srinivas angelina young enjoy valentina trigger zaqwsx lolita athena shotgun coyote
bruins veronika dollar country joker babydoll lestat hottie smiley potter random sweety butterfly woody chipper
snake samurai video gizmo maddie devildog valerie mistress flipper express powers soso123aljg cessna teacher goldie
moose polaris piglet cookies elena montreal hjvfirf ladies wolfgang fatboy scully father single wicked daisy fetish
foobar castle tickle bunny pepsi balls transam dfvgbh impala sunday booty hotstuff ronnie jasmin gambit toshiba
basketba lancer birthday texas stephani hooker knicks roberto stinger kathleen savannah shamrock benson squirt
deftones trucker redneck goldberg alfred blaster siemens shelly renegade manson subaru ibanez blondie hamilton casey
swinger reaper cristina minnie mylove harry galaxy lindsay dudley farmer gloria special enterpri 1234abcd travel
babylon bigone sweetpea sugar smoke skeeter indiana great ficken trfnthbyf freeman curtis smitty marino joanne
bigfoot escort babes check larisa trumpet tristan spartan asdfghj sister valera stormy paladin andreas cavalier
marathon hamlet aardvark butterfl mister manchester rusty napoleon seven indigo hornet skater jerome pierre wonder
toronto indians karate buckeyes julie hesoyam charger highland sweetie holland qaz2wsx3edc chiefs diamonds buckeye
aurora campbell griffin brandi redman chandler drpepper monika maiden elizabeth leonard bernie brown garden storm
autumn linda thuglife millie jungle pencil insane pizza timber sherlock mariah audrey a2b3c hamster aragorn pioneer
techno catdog triumph sidney fktrctq sophia morpheus island hobbit erotic aaron pascal sampson consumer justme
marion stones chrissy tyler nadine marie goforit burger pitbull kelsey adgjmptw spartak german karen kissme hunting
kaiser martha colors artist harold italia sammie barcelona mario nicolas virgin pebbles sundance isabella overlord
emerald callie doggy irina racecar isabelle germany goddess change wesley nipple basket holly poison zipper alpine
shirley element huskers marcel eddie danny christy sakura inside ultimate dirty nicola ncc1701e blackie omega watson
rommel geronimo nikki caserta trojan philips sergio nugget tarzan warren trixie chicks aleksandr cream webster
sherry manuel portugal dodger anakin bomber michel madness superfly q1w2e3r4t5y loser florence yvonne fatcat global
ybrbnf energy desire wrinkle soldier bianca warlock martina andrei larry seminole peace alejandr westham concrete
harris margaret hector christop ladybug network bernard qazxswedc trombone chuck pleasure rhbcnbyf history bluesky
sherman logan january onelove cotton christian cdtnkfyf sunny archie holden brianna vfvjxrf titans stallion lindsey
singer truck smile party missy hansolo angelo joanna natalia beagle phillip panama smiles juice qawsed inferno
mongoose connect kingkong snatch flatron bluemoon turbo rocker personal emily blessed snakes dominic forget finger
beetle jamaica alberto mulder jamie susan immortal plastic dietcoke spunky whiskey monitor giovanni cactus ripper
spyder markus planet patton exigen sticky waters nolimit daniela hollywoo abigail morrison katrina trunks always
diana clifford april speed japan mission pickles million sailing freak holmes bonehead fernando ghbdtnbr charlott
delta yomama darren rubber newman faster bertha memphis sylvia maurice hongkong jumper unreal geheim rodney nylons
sebastia pentium legion shalom kennedy brooks movie dodge dream graham sprite curious pacific funtime philly ferret
niners orion werewolf milton cantona kingdom stars africa office boeing gilbert abgrtyu pirates sheila french sweets
cooldude palmer eternity lollipop tottenha stocking monique anything foster irish jackoff biscuit drizzt camera
columbia fossil makaveli tracey robinson isabel martini salmon shasta jersey verbatim maniac snapper satan nasty
solomon patriot jacob standard shaved blackcat asdzxc punkrock raistlin infantry dillon gerald twister ricardo
waterloo cjkywt clayton crimson serena oxford denis flight condor seinfeld silvia biggie maxine musicman ravens
teddy colleen bruce wolfman sharks megadeth cosmos velvet keeper foxtrot garrett damien anton sesame skywalke gn56gn
banshee squirrel wolverine sunrise ghost western grendel roxanne privet legolas felix marlin stone herbert lvbnhbq
qazwsxed carrot blades frosty stardust helena brownie groovy penny butler coolio twilight daytona licker peanuts
intrepid pikachu trains mollie vanhalen jericho hershey strider lobster punisher grace bottom ninja 1234567a murray
kansas shogun goblin search neptune showtime darwin amadeus suzanne oldman bruno showme henry getsome muscle obiwan
support rfrfirf skittles ekaterina whitney shark maestro danni tanker english tarheel fighter thanks hannibal
capital newlife anubis gothic chaos blues cindy sabine roman preston princes brendan slick evelyn python richie
tequila devil clover delete mirage blood surfing q2w3e4r5t6y bentley portland potato baggins review porter chubby
panasonic sandiego sooners buffy derrick penelope blackdog harmony fusion mature malcolm allen buttons a2b3c4d
californ safety playtime dagger moscow swallow warriors byteme stimpy gangster lucas christine turner iverson lester
chargers liquid mushroom cracker dingdong misty nymets robin bigguy mobile tazman nimrod miami crusader bugger
stranger dkflbvbh anastasia marco volume masters monroe miguel doodle collins powder archer gotcha battle dublin
slapshot guardian janice charly septembe photos knights short angelica nookie milano scarlett stuart damian grizzly
camille scruffy brasil latino kittycat poopie munchkin lorenzo rammstein bananas barcelon santiago thegame world
gerard walnut kolobok blackman wisdom trance starcraft parrot quality blade auburn goodluck dorothy dusty engine
coltrane gorilla wheels katerina tamara postal luther carlo discover oakland spanking osiris shaney lonestar bridge
bingo bender annie stonecol dookie meridian sally megaman racerx rjntyjr sirius firefly julia alexandra madrid terry
griffey women phoebe zaq1xsw weezer beautiful violet ledzep lowrider randy gangsta ghjcnj paradox tacobell loving
catalina vertigo halflife carson sergei shiloh sobaka buffett aliens sadie chucky bonjour kangaroo thompson sinner
socrates keyboard stevie trebor finish sprint shazam national celica scarlet formula hoover sommer frances hotboy
cynthia qwerasdf penguins rebels elwood melvin vacation ragnarok bollox lexmark mailcreated lorraine claude rockon
dodgeram tacoma romeo wookie prodigy tempest vfhecz flames sebastian colombia kitkat oblivion mystery sithlord
server molson mustangs incubus smoker window scoobydo rescue bigballs zxcv1234 carpet titleist richmond director
lawyer megan magnolia celeste melinda wright jimbob golfing kenny roger bobbie xanadu tardis blueeyes hearts dixie
pooper shaman mersedes springer imagine janine kenwood garbage martinez topper roberts lizzie ashton elliott oracle
sheena chloe nuttertools mallard shemale mikey asterix faith monkeys imperial jimbo cooler grateful gillian peterpan
kingston yourmom sleepy gremlin printer hudson pa55word freckles birdman aussie esther defiant margarita deadhead
anime tatyana jackal frogger bridget wayne research tobias mariners rootbeer blondes donnie katrin weather aspirine
frederic parola photo children account israel stephanie shaolin noodles celine willy willis forgot hallo mandy
rogers palace santos ohyeah magnus laurie creampie amazon kisses queen ludwig plymouth justdoit nellie 1234567q
putter broken letsgo bryan bones tatiana camel champs lightnin camelot bosco deanna gizmodo spidey caliente aezakmi
goodtime roller catherin active payton lonely redalert brucelee smokin porkchop astros aquarius thankyou atomic
fletcher shopping a1s2d3f mason marian vanilla unknown sapphire temple marvel beckham qazwsxedcrfv kaktus myself
sooner blacky hastings blackjac aggies scream picture judith iforgot kasper cxfcnmt bangkok spectrum eduard vader
jammer painter primus veritas ernest kristi chevrole amsterdam slappy valley hitler clancy spankme granny avenger
rosemary husker candyman beatrice scrappy simba falcons dylan front harder atlantic labrador smudge syracuse
southern melody timmy elijah center darling throat stuff fatman krishna sanchez pancho gator pacman commando vulcan
clitoris lemons alice j4ye3uz boner keith odessa barkley monopoly method kelley punkin pineappl celtics lesbians
space gangbang bennett flyboy hamburg asian carol spartans tricky romashka snuggles infiniti anders billie drago
blake hermes jesse goose jeremiah vivian annette homerun forrest carolyn 1234567890q topcat hayden cosworth vectra
grover goodbye charlotte cuddles bossman horndog doberman telefon qawsedrf ivanov durango peugeot franco plumber
rbhbkk pauline exigent laguna emmanuel webmaster bowler leopard strong theking redbull beast viktoria breeze topdog
starbuck dance dalton hungry beefcake reality gjkbyf speaker shelley godsmack clarence writer loveit kingpin nokia
valhalla night starfish anarchy herbie blacks content sailboat desert fitness brando bohica achilles tractor
ncc1701a drake hidden kicker labtec pa55w0rd amelia tuesday frontier swingers caitlin muppet terror legacy farside
terminator bella matilda kentucky doughboy ramona butthole phillies jrcfyf camels dannyboy oakley nebraska latin
double qwertyuio sabbath pinkfloy homers striker looker fallen maryland luckydog azamat september iguana oklahoma
moloko agent vfrcbvrf javier vette daniil command rhonda studio pistol miles skiing franky stoner conrad select
tanya houses boris puppy elliot charmed vladik nathalie whocares maynard vkontakte ihateyou puppies zidane eileen
dilligaf crash mandingo moneys tyrone funny nevada kotenok mystic california budman church carlton rafael technics
stick golfball rookie panda laptop today jennie triton river trojans bunghole zvezda hurrican central stripper
filter jethro gustav escape aberdeen shane lespaul rfnthbyf enterprise butch dthjybrf cutter splash handsome oilers
randall nofear cupcake excalibu momoney gbpltw bigger belinda svetik possum metal moocow brothers bethany keystone
babyboy flamingo firefox bogdan ccbill soleil lancelot vipers marilyn tdutybq juliet leader madden russian australia
sabina chase coolman babies skinny zaphod kamikaze verona bacon noodle rebel doobie designer deadman attack vortex
killme dogman gopher somethin danila reagan cancel torres freaks azsxdc donna dracula poncho boots engage deskjet
bradford hammers deeznuts warhammer tight justine ralph fabian lewis marissa oregon bubbas sinatra hilton meatball
mailman dawson columbus manchest cthulhu macdaddy mighty michaela grandma ready sterlin cartoon summit 123456789z
sentinel tolkien bicycle beverly breast lickit kathy meghan universe capone jenna julius wendy bryant truelove helen
nancy hailey chair bowser kathryn fernand eleven rockets billyboy military demon davis jamesbon iloveyo traffic
saint redhot microsof sonic miracle microlab gofish pantyhos pilot lifetime rugby mayday aikido conner thekid
theodore titties sweden function polska danie market scotch lansing elvira bloody hustler anfield catman bonita
tracy cheers tinman airbus peters china azsxdcfv santana hayley station gabrie scottie orioles charlton fortuna
dfkthbz rustam warlord retard fatima ultima bigmoney rotten betty grumpy oranges superstar fordf asdfjkl boxing
xtreme denali selena zxcasd huskies terminal wilbur kristy wildfire vladislav bikini hollywood mayhem sultan
gretchen figaro sixers sparta saratoga running cloud models greenbay cancun marlene trinidad tammy chewie number
crunch bigbird mellon bigtime fashion piccolo fabie rjirfrgbde rovers meatloaf hyperion sandro rightnow jarhead
armani treasure miriam hansen natural sport bizkit maradona sayang charli rfhbyf utopia anaconda japanese camilla
coconut govols emerson memory catherine cosmo cruise giant ricky dragoon giorgi packer poontang illini christopher
davids zaqxsw pedro sticks revenge exodus reebok chanel albatros cabbage wally beaner quincy greens tomato chief
richards adriana kenworth deborah cooter dinosaur eeyore movies lionking creamy adult poodle tsunami happyday knopka
bogart corrado volley chickens orgasm whisper flying first chocolate walleye hopper twisted chaser memorex ericsson
jensen positive crazybab science frisco zorro romance sherwood shania rereirf sausage milana tasha vfvekz profit
zenith fugazi junebug clemson polniypizdec tootsie fktrcfylhf comics zxcasdqwe vfczyz werner aspire hardrock condom
rachael gringo anhyeuem madeline becky canon february alien abc12345 harper stocks marcos clapton roberta coleman
applepie skywalker fubar theresa koshka tundra vitalik arjay gmoney ingrid pillow fingers samiam davidson skorpion
candle nobody hellyeah better australi rockhard bears sparkle johanna everest rfrnec hedgehog wolfie yosemite marisa
voyeur baddog jazzman cheetah qa2ws3ed slacker steele barsik valeria deniska br0d3r fright karolina kirsten vfksirf
kenshin bootie cyclone starship monty balloon maxell dildo rupert 0.0.0.000 milena bonsai salvador greatone vernon
slider lillian admiral cecilia stolen albion midget nikola hithere damnit dinamo francois calico duchess scratch
powell stefano fortune nyjets artemis robotech roadkill backdoor rastaman fiesta felicia alliance fletch jerkoff
killbill goliath cinnamon rambler malaka tekken sojdlg123aljg carrera jeanette fritz ramses operator shado duster
spank wibble alibaba mechanic keywest sword amsterda bristol pingpong rasputin marianne hooter rctybz sanders faggot
krista presto majestic nguyen fowler buttman spurs pompey trident viagra kipper kingfish gotohell angie guest garage
heidi mattie isaiah steeler wrestlin pooter divine route clipper charley macross railroad lineage seamus swimmer
jokers thursday chico solnce kimber guiness pussie mathew nature matador sparks typhoon retired subway slave ivanova
ghetto florian vermont ktyjxrf lolipop spears yzerman peterson magick phillips cinder nwo4life shearer pupsik dfkthf
allsop grapes pippen belle venus kcj9wx5n dammit barry caveman critter underdog r2d2c3po skydive renault onlyme
murder snoopdog jayhawk hotshot caramel broadway kinky theboss train trout umbrella feather credit splinter depeche
seeker respect crysis direct animals chemical cyclops chivas jamesbond blackhaw sinclair beanie translator helloo
magicman fishes supersta giuseppe caligula juggalo frozen quattro meredith rosie bullseye saturday cohiba floppy
alucard deacon heart tabitha kristine tunafish dkflbckfd p0015123 vietnam kendall pearl safari gonzo crawford
klingon looser goalie damage maureen tazmania cigars facial deepthroat malina silence samara dfktynbyf cruiser
vector tommyboy banker horizon chainsaw button bigbear forfun abraham astrid carole andres sharky royals christina
small misfit louis fallout scania nudist getmoney budweise believe brighton absolut kungfu kostya monaco gunners
vfhufhbnf mamapapa minime blueboy penthous chrisbln steph whitey europa bertie daphne groucho champ benny grant
mirror village trader stroke walrus susanne sabres nipper woman floyd snowboar undertaker flounder moneyman patty
bottle kahuna canadian viewsonic coolguy rules downtown wagner strange fabric trisha italian ybrjkfq cypress
eastside sneakers topher barber sinbad frodo panasoni craig mybaby skidoo jillian sparrow senior dalejr thecat
snapple mondeo leanne emmitt thanatos z1x2c ghjcnjnfr maximum smegma thesims whitesox chong bonkers poseidon musica
johannes gargoyle olivier hambone bluedog intruder sunnyday cyber compute smelly spawn wapbbs answer studly poppy
paper simona solution newcastl adonis goodman europe goldstar again quantum buckshot static dollars titanium erica
danzig jabroni library journey beastie chrono edwards test1234 gunnar federico custom lance daewoo briana watcher
albina sunflowe dorian babyblue premier staples stereo westwood usnavy fresh sasuke dharma pisces motherlode
multiplelo sapper scanner marius racer callaway bayern rover lamont rivers snoop walmart micheal starfire theend
steel erotica aaliyah doogie renee paintbal paint tyson newbie knickers lokomotiv hotred ufkbyf laurel shawn jessic
thirteen rjycnfynby avalanch outkast truman magpie scout philippe poetry havefun michell cubbies losers deejay
fghtkm droopy blossom allmine zerocool janet tomorrow godfather greece second reading greene sascha busted bimmer
original ocean builder demons nitram pudding bounce donuts jeanne idontknow audia aleksey vfvfgfgf leonid smokes
mylife redfish working rodman beaches x2zkg8w hairy contact start bogey prissy gegcbr tights insert carla dante
beretta francesc jewels searay padres celeron mittens quartz ziggy diehard micron syncmaster cornell christie
stunner rtyuehe hoosier zxasqw peyton paintball monalisa queens terrapin a1s2d spongebob attitude backup whisky
clevelan cedric marin barefoot artur chuckles barrett meathead titty gretzky kosmos cfitymrf biggles cambiami
12345678q thongs blessing aleksandra twinkle gladiator gollum southpark rabota mazafaka goodboy carbon scuba tango
stoney brent weaver volvo footbal pianoman gaston casanova traveler clark stumpy hawkeyes clarinet looney mommy
maggot felipe bucket eduardo freeze sound johnboy snapon deeznutz warthog vegas rooney futbol filthy steam carina
mustard boricua maste mellow sunshin bengals combat goofy whatsup sauron krystal alina prophet twins triangle booker
reefer nickel venice xander strip valencia rhiannon smeghead valeri andromeda diver cerberus sputnik groove lambert
usarmy tiberius zigzag sting welder radio petra focus gabriell candice salamander eternal motley resident hayabusa
marcia rambo together rainman poochie purdue redwood ripple buzzard redwing juliette monke hokies phish crjhgbjy
jagger rockford goldwing brewster bermuda thegreat proxy confused badgirl bacardi derek whiskers spaceman starman
trial karma claudio qw34er allstar carolin gesperrt swords rasta wildman nikolay slinky wrestling mohammed pinhead
hacked sersolution overkill rhfcjnrf mishka montgom banane person public fester something 12345qwe lions helmet
ripken frisky changed games higgins trapper piper windsor supreme ib6ub kaylee athens norway runescape oasis hurley
lightning dbrnjh darius midway hoosiers vinnie recovery cicero napster lionel amazing tracker laser adrienne
roadking menace secure stoned thedog sacred squash smoking illusion woohoo medicine antoine leavemealone bagira
megatron orchid reader comet clown zippy company doghouse stacy maxim paula bravo buddah jaybird chuckie morning
peach hanna chuang mortgage idiot heineken saleen rulezzz sonics moonlight butts pobeda benfica poker kashmir
realmadrid balloons optimus chunky tinkerbell common starter brewer babyface pants gregor dogfood deluxe bigmike
blackbir bookworm hampton jeffery salomon godfathe meister angus intel seahawks talisman blackjack eraser collin
pissing hawaiian michae berger alphabet tricia beautifu misha maryann adams riley really mortimer tongue century
sancho remote darkman buddie roadrunn pizzas lexus medusa health stalin toledo cubswin dutch lilly beowulf charlene
willia christmas handyman pacers unique eleanor clouds cgfhnfr breasts chinook just4me wedding calgary dutchess
heckfy ludmila shell because cheater famous delphi cathy wareagle martine gromit sponge ashlee valkyrie glory
idontkno smiths mohamed teddybea killers boxster dragonball mermaid satana bhbirf foryou qazzaq puddin shang
inuyasha stanford misery desiree barnes sullivan beamer diggler medical wishbone circle property ripley thedude
fisting alexia beemer jayden gameover redline venera salsero fytxrf sergi kittykat spanish sinister india vedder
gonavy manowar novell colonel rancid chrome friendly destroy titten electra polly geoffrey eureka onetime phone
katherine lakota claymore hotbox banner madina manuela sporting bartman matthews checkers playing carmel gabriela
dfcbkbq nimbus wrestle bulls jktymrf preacher gamecube mustafa svoboda circus armagedon alenka playstation z1x2c3v
magical claudi rhtdtlrj pablo thumbs camper doitnow goaway subzero charity hootie pissoff jammin blackout darrell
cocaine bcfields skylar rolling loaded milkman lotus davide bigbutt electron johann cheeks skate silverad lighter
pothead gobucks 123456qw squall thunderb courage pippin ghostrider antoni kaitlyn reynolds cannabis xerxes ipswich
ninjas mango farley lucille pinky jimmie dieter annika mitch southpar marika jetski finance tdutybz dianne forward
jenkins bright absolute bilbo musashi ferris iamgod lipstick 1234567890a laurence mandarin quest tottenham adults
yfnfkmz kleopatra tulips zhuang dirtbike sheba pickup dwayne othello katherin forum sonny rider warner northern
cinema cameltoe petrov bluefish fuzzy pheonix iscool secrets elite modena marsha slippery kissing caravan divorce
beatle akira sanfran qaz2ws cheech badman samtron paloma dolores sveta shadows mollydog annabell starcraf ghblehjr
vasilisa jameson chuai beans illinois warning ebony jockey deadpool hillary bearcat caprice farscape bigtit zappa
sander nicol sunflower hopeless sheriff carpedie asdfzxcv sherri march barton shepherd gatorade keegan toolman
barker spectre pussey nuggets borussia mantis banzai ariana flexible mullet graphics fyutkbyf 123qq123 mancity
templar stories yfcntymrf fergie records thedoors ugd5hip2j gawker skyler elizaveta colton xiang zhuai moritz monte`

/** The same for China: surnames, phrases, lucky numbers, places and offices in pinyin. */
export const pinyinWords = `
wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia
zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan
duan lei qian yin yi chang qiao lai gong wen woaini woaini1314 woaini520 woaini521 woaini123 aini1314 aini520
iloveu1314 iloveyou1314 iloveyou520 love1314 love520 love5201314 wo5201314 ai5201314 5201314a a5201314 a1314520
qq5201314 a123456789 a12345678 a1234567 a123456a aa123456 aa123456789 aaa123456 abc123456 abc12345678 abcd123456
abcd1234 q123456789 q1w2e3r4 q1w2e3r4t5 qq123456 qq123456789 qq1234567 qq12345678 w123456789 z123456789 z12345678
zxc123456 zxcvbnm123 asd123456 asdf1234 qwe123456 qwe123123 qwer1234 qwerty123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz1qaz
1qazxsw2 zaq12wsx zaq1xsw2 qazwsx123 qaz123456 123456abc 123456aa 123456qq 12345678a 123456789a 123456789q 1234qwer
123qwe123 123qweasd 123abc456 147258369 159357456 741852963 789456123 987654321a 110120119 woshishui woshini
wodeshijie woaibaobao woaimama woaibaba woaiwojia woaizuguo woaidang woaigongzuo zhongguomeng jiayou jiayou123
haohaoxuexi tiantianxiangshang xuexiqiangguo buwangchuxin laojishiming qingchun nuli fendou shijie shengri
shengrikuaile xinnian xinniankuaile gongxifacai facai fafafa liuliushun yifanfengshun wanshiruyi pingan pinganfu
jixiang ruyi xingfu kuaile yiqi yongyuan pengyou laopo laogong baobei baobeier qinaide meinv shuaige dashabi shabi
nimabi caonima laozi xiaozi dage xiaomei xiaoming xiaohong xiaobai xiaohei longlong feifei lele beibei huanhuan
jingjing yingying nini tongtong yuanyuan mengmeng chenchen yangyang haohao changsha zhuzhou xiangtan hengyang
yueyang changde chenzhou yiyang loudi huaihua yongzhou shaoyang zhangjiajie nanjing hangzhou suzhou chengdu xian
zhengzhou jinan qingdao dalian shenyang haerbin changchun kunming guiyang nanning haikou fuzhou xiamen nanchang
hefei taiyuan lanzhou xining yinchuan wulumuqi lasa huhehaote shijiazhuang zhonghuarenmin zhonghuarenmingongheguo
danganshi bangongshi jiguandang zhengwu zhengfu shizhengfu shiwei xianwei zuzhibu xuanchuanbu jiwei dangxiao
zhujianju shuiwuju yancaoju canlian gongwei123 admin123 admin1234 admin888 admin666 admin123456 root123456
test123456 user123456 password1 password123 passw0rd p@ssw0rd pass1234 welcome123 welcome1 changeme123 letmein123
huawei123 huawei@123 admin@123 administrator1 sql123456 sa123456 oracle123 mysql123 postgres123 redis123 tomcat123
system123 manager123 server123 lenovo lenovo123 dell1234 wifi1234 xitongguanli guanliyuan guanliyuan123 mima1234
mima123456 wodemima123 jidemima wangjimima meiyoumima`
