/** Given names: the gender that a name is usually given to, for names of many languages. Written for Stet. */

import { folded } from "../mentions/names";
import type { Gender } from "./gender";

/** Names given to men and to women alike ("Kim", "Robin", "Alex") are in both lists. */
const MEN = `
aaron abdel abdul abdullah abdulrahman abdurrahman abe abel abraham achim adam adamu adel adem aditya adnan adolf adrian adriano agustin ahmad ahmed ahmet
aidan ajay akbar akihiro akio akira al alan alastair albert alberto albrecht aldo alec alejandro aleksandr aleksandar aleksei aleksey aleksi alessandro alexander
alexandre alexandros alexei alexey alexandru alfred alfredo ali alistair allan allen alois alonso alvaro amadou amir amit amos anand anatoly anders andre andreas andrei andrej
andres andrew andrey andrzej andriy angelo angus anil ankur ante anthony antoine anton antonio antti anwar ari ariel aristide arjun armand armando armin arnaud arne arnold
arthur artur arturo arun arvind asad ashok ashraf asif aslan athanasios attila august augusto aurelio avi avraham axel ayman aziz babak baldev barack barnaby barry bart bartosz
bashar bashir basil bastian ben benedict benedikt benito benjamin benny benoit berat bernard bernardo bernd bernhard bernie bert bertrand bilal bill billy bjorn bo bob bobby bogdan boris
boyd brad bradley branko brandon brendan brent bret brett brian bruce bruno bryan bryce burak burt byron caleb calvin cameron carl carlo carlos carsten casper cecil cedric cemal cesar chad
charles charlie chester chris christian christoph christophe christopher chuck ciaran clarence claude claudio clayton clement clifford clint clive clyde cody colin colm connor conor conrad constantin
corey cornelius craig curtis cyril cyrus dale damian damien damon dan daniel daniele danilo danny dante dario dariusz darrell darren darryl daryl dave david davide davit dean declan deepak denis dennis
denys derek dermot desmond dev devin didier diego dietrich dieter dilip dimitri dimitris dimitrios dinesh dirk dmitri dmitriy dmitry dmytro domenico dominic dominik dominique don donald donnie douglas doug
drew duane duarte duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edmund edmond eduard eduardo edward edwin efrain egon einar eitan elbert eli elias elijah elliot elliott elmer elon elton emanuel emil emile
emilio emmanuel emre enda enrico enrique enzo erdem eric erich erik ernest ernesto ernst errol ervin erwin esteban ethan etienne eugene eugenio evan evgeny ezekiel ezra fabian fabio fabrice fadi fahad faisal farhad farid
farouk federico felipe felix ferdinand ferenc fergus fernando fidel filip filippo finn fito florian floyd francesco francis francisco franco francois frank franklin frans franz fred frederic frederick frederik
fredrik friedrich fritz gabor gabriel gabriele gael galen gareth garrett garry gary gaston gavin gene geoff geoffrey georg george georges georgi georgios gerald gerard gerardo gerhard gerry ghassan giacomo gian gideon gilbert
gilles giles gino giorgio giorgos giovanni giulio giuseppe glen glenn godfrey gonzalo gopal gordon graeme graham grant greg gregor gregory grigory guido guillaume guillermo gunnar gunter gunther guo gustav gustavo guy
habib hadi hafez haider hakan hakim hal hamad hamed hamid hamza hannes hans hansjorg harald haris harold harrison harry haruki harvey hashim hassan hasan hayden heath hector heiko heinrich heinz helmut hendrik henri henrik
henrique henry herbert herman hermann hernan hideo hiroshi hiroyuki horace horst horacio howard hubert hugh hugo humberto hussein husein hussain ian ibrahim idris ignacio igor ihor ilham ilia ilya imad imran ingo ioannis ion
ira isaac isaiah ismail israel issa istvan ivan ivo jaap jack jackson jacob jacques jaime jair jake jakob jakub jamal james jamie jan janez janos jared jaroslav jarrod jason jasper javad javed javier jay jayden jean-claude
jean-luc jean-pierre jean-yves jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesper jesus jim jimmy jiri joachim joao joaquin joe joel johan johann johannes john johnny jon jonah jonas jonathan jorg jorge jorgen jose josef
joseph josh joshua josip juan jude juergen jules julian julien julio julius jun junichiro jurgen justin kai kamal kamil karim karl karol kaspar kazuo keir keith kelvin ken kenichi kenji kenneth kenny kent kevin khaled khalid khalil khalifa
kieran kirill kjell klaus knut kofi konrad konstantin konstantinos kostas krishna kristian kristoffer krzysztof kumar kunal kurt kwame kyle kyriakos lachlan lamar lance larry lars laszlo laurence laurent lawrence lazar lee
leif len lenny leo leon leonard leonardo leonel leonid leopold leroy leslie lester levi lewis liam linus lionel lloyd logan lorenzo lothar lou louis luca lucas lucian luciano lucien ludwig luigi luis luiz lukas luke lukasz luther
mads magnus mahathir mahmoud mahmud majid malcolm malik manfred manoj mansour manuel marc marcel marcello marcelo marcin marco marcos marcus marek mariano mario marius mark marko markus marlon marshall martin marty marvin masoud massimo
mate mateo mateusz mathias mathieu mats matt matteo matthew matthias matthieu maurice mauricio mauro max maxim maxime maximilian mehdi mehmet melvin merlin mervyn michael michal michel miguel mihai mikael mike mikhail mikheil mikko
milan miles milos milton miroslav mitch mitchell mitt mladen moe mohamed mohammad mohammed mohamad mohan moises monty morgan morris morten moshe mostafa mourad muhammad muhammadu mukesh murat murray mustafa mykola nabil nadeem nader narendra
naseem nasser nathan nathaniel naveed nayib ned neil nelson nestor neville newt nicholas nick nicola nicolas nigel nikita nikhil niklas niko nikolai nikolaj nikolaos nikolas nikos nils nir noah noam nobuo noel nolan norbert norman octavio olaf
ole oleg oleh oleksandr oleksii oleksiy oliver olivier omar orhan orlando oscar osama oskar osman oswald otis otto owen pablo pal panagiotis paolo pascal pasquale patrick paul paulo pavel pavlo pawel pedro per percy pervez pete
peter petr petro petros philip philipp philippe phillip phil pierre pieter pietro piotr pradeep prakash pranab prasad pravin preston qasem qassem quentin quinn rafael rafal rafiq raghu rahul rainer raj rajat rajesh rajiv rakesh ralf ralph ram
rami ramon ramzan randall randolph randy raphael rashid raul ravi ray raymond recep reggie reginald reinhard reinhold rene renzo reuben rex reza rhys ricardo riccardo richard rick ricky rishi rob robert roberto robbie roderick rodney rodolfo
rodrigo rodrique roger rohan rohit roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell rustam ryan sacha sadiq saeed said sajid salman salvador salvatore sam sami samir samuel sandeep sandro sanjay
santiago sanjeev saul scott sean sebastian sebastien sepp serge sergei sergey sergio serhiy seth seyed shahid shai shane shashi shaun shawn sheldon shimon shinzo sidney siegfried sigmar silvio simeon simon slobodan sohail solomon soren spencer
stan stanislav stanley stefan stefano stelios stephan stephane stephen steve steven stewart stuart subhash sultan sunil suresh surya svein sven sylvester syed tadeusz takashi takeshi tamas tamim tarek tareq tariq taro ted terence
terrence terry teun thabo thaddeus theo theodor theodore thierry thomas thorsten tibor tim timo timothy tobias toby todd tom tomas tomasz tommy toni tony torsten travis trent trevor tristan troy tuomas tyler tyrone uday udo ulf ulrich umar umberto uri
usman uwe vaclav vadim valentin valery vasile vasily vernon viacheslav victor vijay viktor vikram ville vince vincent vincenzo vinod vitali vitaly vittorio vivek vlad vladimir vladislav volodymyr volker vyacheslav wade waldemar walter wang warren wayne wendell werner wesley wilbur wilfred wilhelm
will willem william willie wilson winston wojciech wolfgang woodrow wyatt xavier yahya yair yakov yannick yannis yasser yasuo yevgeny yigal yitzhak yoshihide yosef youssef yuri yuriy yusuf yves zac zach zachary zaid zbigniew zeljko zhang zhao ziad zoltan zoran
tedros kassym nursultan sameh ranil gotabaya sheikh javid jarvis jermaine tyrell deshawn malachi keenan lorcan padraig seamus cormac niall ruairi eoin oisin alasdair hamish fraser callum ewan gethin rhodri emlyn ifan iwan gwilym
obaidul oluwaseun chukwuemeka emeka ifeanyi babatunde olusegun tunde kwasi kwabena kojo yaw sipho themba tendai tinashe nelson cyril jacob thabo moussa mamadou ousmane ibrahima cheikh abdoulaye idrissa souleymane boubacar
alex alonzo alvin archie arlo arnie augustus baxter beau benji bertie blaine braden bradford brady brendon brock bronson caden casey chandler chet clem
clifton colby cole cory dane darius darnell darwin delbert demetrius denny denzel derrick dewayne dexter donovan dorian doyle efren eldon ellis elvis emery
emmett enoch ephraim ernie everett frankie freddie garth ginger geraint gil gregg grover gus hank harlan herb hiram homer howie humphrey ike irving irwin jace
jackie jerald jesse jimmie joey josiah kelly kendrick kermit kim kirk lamont landon leigh leland lonnie loren louie lowell lyle lyndon maverick maxwell
merle micah mickey milo myles nate neal norm ollie orson orville osvaldo perttu piers ramesh ramiro rickey robin robyn rocco rodger rolando rudolph rusty
sachin sammy santosh satoshi satya selim sid silas stavros sundar szymon taavi tad tatsuya tenzin terrance tiago tobin toomas tracy ulysses valdis vasil
vic vicente vidar vikas vinay virat virgil vito waleed wally walt wassim wes wiley wilfried willard winfred xander xavi yiannis zack zain zane zdenek zeke
zlatan`;

const WOMEN = `
abigail ada adele adelaide adriana adrienne agatha agnes agnieszka aicha aida aileen aisha aishwarya akiko alana alba alejandra aleksandra alessandra alessia alexandra alexandria alexia alice alicia alina aline alisa alison allison alma alyssa amal
amalia amanda amber amelia amelie amina aminata amira amy ana anastasia andrea andreea anette angela angelica angelika angelina angie anika anita anja anjali ann anna annabel annabelle anne annegret anneliese annette annika annie antje antonella antonia anya april
arabella aretha ariadne ariana arlene ashley asma astrid aude audrey augusta aurelie aurora ava ayesha aylin azadeh barbara beata beatrice beatrix beatriz becky bella belinda berit bernadette bernice bertha bess beth bethany betsy betty beverley beverly
bianca birgit birgitta birgitte blanca bonnie brenda bridget brigitte britney brittany camila camilla camille candace candice cara carina carla carmela carmen carol carole carolin carolina caroline carolyn carrie cassandra cassie cate caterina catalina catarina
catherine cathy cecilia cecile cecily celeste celia celine chantal charlene charlotte chelsea cheryl chiara chloe chitra christa christel christiane christina christine christy cindy claire clara clare clarissa claudette claudia clementine colette colleen concepcion
connie constance consuelo cora coral cordelia corinna corinne cornelia cristina cynthia daisy dana danica daniela daniella danielle daphne darlene dawn dayana deanna debbie deborah debra deirdre delia delphine denise desiree diana diane dianne dilma dina dolores
dominika donatella donna dora doreen doris dorothea dorothy dunja ebba ebony edith edna eileen ekaterina elaine elba eleanor elena eleni eleonora elfriede elif elin elina elisa elisabeth elise eliza elizabeth ella ellen ellie elma elsa elsie elvira emanuela emilia
emilie emily emma emmanuelle erica erika erin esmeralda esperanza esra estelle esther ethel eugenia eunice eva evangeline eve evelin eveline evelyn faith fatima fatma fatou fay faye felicia felicity fenna fiona flavia flora florence frances francesca francoise frauke
freda frederica freya frida friederike gabriela gabriella gabrielle gail gayle gemma genevieve georgia georgina geraldine gerda germaine gertrude gillian gina giorgia giovanna giselle gisela gita giulia glenda gloria golda grace graciela greta gretchen gretel
guadalupe gudrun gwen gwendolyn hailey haifa hala halima hana hanan hanna hannah hannelore harriet hatice hazel heather hedwig heidi heike helen helena helene helga henrietta henriette herta hilary hilda hildegard hillary holly hope huda hyacinth ida ilaria ilse imelda
imogen ina indira ines inga inge ingeborg ingrid inka iolanda irena irene irina iris irma isabel isabella isabelle isla isolde ivana ivanka ivy iwona jacinda jacinta jacqueline jada jana jane janelle janet janice janina janine jasmin jasmina jasmine jayne jeanette
jeanine jeanne jeannette jelena jen jenna jennifer jenny jessica jessie jill jillian jo joan joana joann joanna joanne jocelyn jodi jodie johanna jolanta josefina josephine joy joyce juanita judith judy julia juliana juliane julianne julie juliet juliette june justina
justine kaitlyn kaja kamala karen karin karina karine karla karolina kasia kate katarina katarzyna katerina katharina katharine katherine kathleen kathryn kathy katia katie katja katrin katrina katya kavita kay kayla keiko kellie kellyanne kelsey kendra kerry kerstin
khadija kiara kimberley kimberly kinga kira kirsten kirstie kirsty klara kristen kristin kristina kristine krystal krystyna kyoko laila lakshmi lana lara larissa latifa latoya laura laure lauren laurie lavinia layla lea leah leanne leila lena leona leonie leonora
leticia letizia libby lidia lila lilian liliana lillian lily lina linda lindsay lindsey lisa lise liv livia liza lois lola lorena loretta lori lorna lorraine lotte louisa louise lourdes lucia luciana lucie lucille lucinda lucy ludmila luisa lula lydia lyn lynda
lynette lynn lynne mabel mackenzie madalena maddie madeleine madeline madison madonna mae magda magdalena maggie maia maja malala malgorzata manuela marcela marcella marcia margaret margarete margaretha margarita margherita margit margot margrethe marguerite maria
mariah mariam marian mariana marianna marianne marie mariel marietta marija marilyn marina marine marion marisa marisol marissa marit marjorie marlene marlies marta martha martina mary maryam mathilde matilda maud maude maureen maxine maya meena megan meghan mehwish melania
melanie melinda melissa melody mercedes meredith meryl mette mia michaela michele michelle mika mila mildred milena milica mimi mina minerva miranda mireille miriam mitsuko molly mona monica monika monique morag muriel myra myriam myrtle nadia nadine nadja nadezhda nafisa nan nancy
naomi natacha natalia natalie natalija natalya natasha nathalie nawal nayeli nelly nena neha nicola nicole nicolette nicoletta nigella nikki nina noemi noor nora noreen norma nuria nyandeng octavia odette odile ofelia oksana olena olga olivia olympia oona ophelia oprah orla ornella
paige paloma pam pamela paola pat patience patricia patsy patty paula paulette paulina pauline pearl peggy penelope penny perla petra petronella philippa phoebe phyllis pia pilar piper polly pooja portia priscilla priti priya priyanka prudence queenie rabia rachael rachel rachelle
raisa ramona rania raquel rasha rashida rebecca regina reiko rekha renata renate renee rhiannon rhoda rhonda ricarda rita roberta rochelle romy rosa rosalia rosalie rosalind rosamund rosanna rose roseann rosemarie rosemary rosie rosita roswitha roxana roxanne ruby ruth saba sabina
sabine sabrina sadie safia sally salma samantha samira sandra sandrine sanna saoirse sara sarah sasha saskia savannah scarlett selena selina selma serena sharon shauna sheila shelley shelly sheryl shirin shirley shreya sibylle sidonie sienna sigourney sigrid silke silvana silvia simona
simone sinead siobhan sita sofia sofie solange sonia sonja sonya sophia sophie stacey stacy stefania stefanie stella stephanie stina sue sumaya sunita susan susana susanna susanne susie suzan suzanne suzy svetlana sybil sylvia sylvie tabitha tamara tami tammy tania tanja tanya tara
tatiana tatjana tatyana tawakkol teresa tess tessa thea thelma theresa therese theresia thuli tilda tina tonia tonya tove tracey traci trish trudy tsai tulsi ulla ulrike uma ursula usha ute valentina valeria valerie valerija vanessa vera verena verity veronica veronika veronique vicki
vicky victoria vida viktoria vilma viola violet violeta virginia virginie vita vivian viviana viviane vivienne vlasta wanda waltraud wendy wilhelmina wilma winifred winnie wiebke wioletta xenia ximena yael yasmin yasmina yasmine yelena yesenia yevgenia yoko yolanda yukiko yulia yuliya yuriko yvette yvonne zadie
zahra zainab zara zehra zelda zeynep zoe zofia zora zuzana amara adaeze chiamaka ngozi chioma folasade funmilayo yetunde nomsa thandi thandiwe nosipho zanele lindiwe akosua ama abena efua wangari wanjiru nyambura achieng makena fatoumata aissatou mariama kadiatou oumou
addie aisling alberta alex alexa antoinette aoife barb becca blanche bodil brandi caoimhe casey cecelia courtney debora delores dinah dottie effie eloise
enid ernestine etta fanny frieda ginger gladys goldie guinevere haley hattie inez ingvild jackie jennie jesse kara katelyn kelly keri kim kitty kristi laverne
leigh lenore lillie lora lottie luz mable madge maeve mamata mamie mandy margery margie marla marsha maryann mattie maura mavis meerjady millicent millie
mindy minnie moira nellie nettie niamh patti ragnhild robin robyn rosalyn rowena saara sushma tasha teri terri tiffany tomoko tracy tricia trina trisha
velma verna vickie`;

const GENDERS = new Map<string, Gender>();
for (const name of MEN.trim().split(/\s+/)) GENDERS.set(name, "male");
for (const name of WOMEN.trim().split(/\s+/)) GENDERS.set(name, GENDERS.get(name) === "male" ? null : "female");

/** Returns whether a word is a given name in the table. */
export function isGivenName(word: string): boolean {
  return GENDERS.has(folded(word));
}

/** Returns the gender of a given name; null for a name given to both, or unknown. For "Anne-Marie" the first part decides. */
export function genderOfGivenName(word: string): Gender {
  const key = folded(word);
  return GENDERS.get(key) ?? GENDERS.get(key.split("-")[0] ?? "") ?? null;
}
