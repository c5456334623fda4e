"""Given names that are common where the six languages of notes are spoken, and beyond.

They are one witness that ``Anna: …`` names a person and ``Budget: …`` does not. Names that are
as often another word (Grant, Mark, Rose, Ruby, May) are left out: those need another witness.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abel abhishek abigail abraham achim adam adela adele adelina aditi
    aditya adrian adriana adriano adrien agata agathe agnes agnieszka ahmad ahmed ahmet aiden
    aiko aileen aimee aino aisha aitana aitor ajay akash akiko akira alain alan alana alba
    albert alberto albrecht aldo alejandra alejandro aleksander aleksandra alena alessandra
    alessandro alessia alessio alex alexander alexandra alexandre alexandria alexei alexis alfie
    alfonso alfred alfredo ali alice alicia alina aline alisa alison alistair allan allen
    allison alma alvaro alvise alyssa amanda amandine amar amara ambra amelia amelie amin amina
    amir amit amparo amy ana anabel anais anand anastasia anatoly anders andre andrea andreas
    andrej andres andreu andrew andrey andrzej andy anette angela angelica angelika angelina
    angelo angie anika anil anish anita anja anjali anke ankit ann anna annabel annalisa
    annamaria anne anneke annelie annelise annemarie annett annette annika anouk anselm ansgar
    anthony antje antoine antoinette anton antonella antonia antonin antonio anuj anya apolline
    arash archie ariana ariane arianna ariel arjun arkady arlo armand armando armin arnaud arne
    arnold artem arthur artur arturo arun arvind asha ashish ashley ashok ashraf astrid athena
    aubrey audrey augusto aurelia aurelie aurelien ava avery axel ayesha aylin ayo ayse ayumi
    azra babette barbara barry bart bartosz basil bastian bastien beate beatrice beatriz becky
    belen bella ben benedetta benedict benedikt bengt benita benito benjamin benno benny benoit
    bente berenice bernadette bernard bernardo bernd bernhard bernie berta berthold bertrand
    beth bettina betty bharat bianca bilal birgit birgitta birte bjoern bjorn blaise blanca
    blerim bob bobby bodo bogdan bola boris borys brad bradley bram brandon brenda brendan brent
    bret brett brian brice bridget brigitta brigitte britta brittany bruce bruno bryan bryce
    burkhard caitlin callum calogero calvin cameron camila camilla camille camilo candice
    capucine carina carl carla carlo carlos carlotta carmelo carmen carmine carol carole carolin
    carolina caroline carolyn carsten cary casey caspar casper cassandra catalina catarina
    caterina catherine cathy cecile cecilia cedric celeste celia celina celine celso cem cesar
    chandra chantal charles charlie charlotte chen cheryl chiara chidi chioma chloe chris
    christa christel christelle christen christiane christin christina christine christof
    christoph christophe christopher christos cindy ciro claire clara clarissa claudette claudia
    claudine claudio claus clement clementine cleo clive clotilde cody colette colin colleen
    concetta conchita connor conor conrad constance constantin constanze consuelo cora coralie
    cordula corinna corinne cornelia cornelius corrado cory cosima craig cristian cristiano
    cristina cristobal curtis cynthia cyprien cyril cyrille daan dafne dagmar daichi daisuke
    damian damiano damien damir dan dana daniel daniela daniele daniella danielle danilo danny
    dante daphne daria dario dariusz darko darren darryl dave david davide debbie deborah debra
    deepa deepak deepti deirdre delia delphine denis denise deniz dennis derek desiree desmond
    detlef devin devon dhruv diana diane diego dierk dieter dietmar dietrich dilip dima dimitri
    dina dinesh dino dirk divya djamila dmitri dmitry dolores dominic dominik dominika dominique
    donald donatella donato donna dora doreen doris dorit dorothea dorothee dorothy doug douglas
    duarte duc duncan dustin dylan ebba eberhard eckart eckhard ed edda eddie eddy edgar edith
    edmund edoardo edouard eduard eduarda eduardo edward edwin eero eeva eileen ekaterina elaine
    eleanor eleftheria elena eleni eleonora elia eliana elias elif elijah elin elina elisa
    elisabeth elise elizabeth elke ella ellen elliot elliott elodie eloi eloise elsa else elvira
    emanuel emanuela emanuele emeka emil emilia emilie emilio emily emine emma emmanuel
    emmanuelle emre enrica enrico enrique enzo eric erica erich erik erika erin ernestine
    ernesto ernst erwin esme esperanza esra esteban estefania estelle ester esther ethan etienne
    ettore eugen eugene eugenia eugenio eva evan eve evelin evelyn evelyne ewa ewelina ezra
    fabian fabiana fabien fabienne fabio fabrice fabrizio fadi fanny farah farid fatih fatima
    fatma fausto federica federico felicia felicitas felicity felipe felix femi femke ferdinand
    fernanda fernando filip filipa filipe filippa filippo filomena finn fiona fiorella flavia
    flavio fleur flora florence florent florian florin franca francesca francesco francine
    francis francisca francisco franck franco francois francoise franz franziska fred freddie
    freddy frederic frederick frederik frederike frida frieda friederike friedhelm friedrich
    fritz gabi gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetano galina
    gamze gareth gary gaspard gaston gaurav gautier gavin gemma genevieve gennady gennaro geoff
    geoffrey georg george georges georgina gerald geraldine gerard gerardo gerd gerhard germain
    gernot gerrit gertrud ghislaine giacomo giada giancarlo gianluca gianni gideon gilbert
    gilberto gilles gillian gina ginevra gino giorgia giorgio giovanna giovanni gisela giselle
    gita giulia giuliana giuliano giulio giuseppe giuseppina glenn gloria goncalo gonzalo gopal
    goran gordon gosia graham graziella greg gregor gregory greta gretchen grzegorz guido
    guilherme guillaume guillem guillermo gunilla gunnar gunter gunther gustav gustavo gwen
    gwendolyn gwyneth hakan hamid hamish hamza hana hanna hannah hannelore hannes hans harald
    hariharan haris harish harold harpreet harriet harry hartmut haruka haruki hasan hassan
    hattie hayley heather hector hedwig heidi heike heikki heiko heiner heinrich heinz helen
    helena helene helga helge hella hellmut helmut hendrik henning henri henriette henrik
    henrique henry herbert heribert hermann hernan herve hiba hideo hieu hilary hilda hilde
    hildegard himanshu hippolyte hiro hiroshi hoang holger hong honore horacio horst hortense
    howard huang hubert hubertus hugh hugo hulya humberto huong hussein hyun ian ibrahim ida
    ignacio igor ike ikenna iker ilaria ilario ilhan ilias ilka ilona ilse imani imke imran ina
    ines inga inge ingeborg ingo ingrid inigo irena irene irina iris irma isaac isabel isabela
    isabell isabella isabelle isaiah isaure isidro isla ismael ismail isobel ivan ivana ivano
    ivo ivonne iwona izabela jaap jacek jack jackie jacob jacopo jacqueline jacques jadwiga jae
    jaime jake jakob jakub jamal james jamie jan jana jane janet janette janice janina janine
    janna jannik janos jared jarek jarmo jaroslav jasmin jasmine jason javier jayne jean
    jeanette jeanne jeannette jeannine jeff jeffrey jelena jen jenna jennifer jenny jens
    jeremias jeremy jerome jerry jerzy jess jesse jessica jessie jesus jiho jill jim jimena
    jimmy jin jing jiro jiwoo jo joachim joan joana joanna joanne joao joaquim joaquin jocelyn
    jochen jodie joe joel joerg joern johan johann johanna johannes john johnny jolanda jon jona
    jonah jonas jonathan jonny jonty joost jordi jorg jorge jorgen joris jose josef josefa
    josefina josefine joseph josephine josh joshua josie josip joyce juan juana juanita jude
    judith judy juergen juha jukka jule jules julia julian juliana juliane julie julien juliet
    juliette julio julius jun junko jurgen jurij justin justine justyna jutta kai kaisa kaja
    kamal kamil kamila kaori kara karen karim karin karina karl karla karol karolina karsten
    karthik kasia kasper kat katarina katarzyna kate katerina kath katharina katherine kathleen
    kathrin kathryn kathy katia katie katja katrin katrina katy kavita kay kazuo keiko keita
    keith kelly kelvin ken kendra kenji kenneth kenny kenta kerem kerry kerstin kevin khadija
    khaled khalid kian kieran kilian kim kimberly kinga kira kiran kirill kirsten kirstin kirsty
    kjell kjersti klara klaus klemens knut kofi konrad konstantin konstantinos kostas kris
    krishna kristen kristian kristin kristina kristof krystyna krzysztof ksenia kumar kurt kwame
    kwesi kyle kylie lachlan lapo lara larisa larissa larry lars laszlo laura laure lauren
    laurence laurent laurenz laurie lautaro lavinia layla lea leah leander leandro leanne lei
    leigh leila lena leni lennart leo leon leona leonard leonardo leonce leonie leonor leopold
    leroy lesley leslie leszek leticia letizia lev levent levi lewis leyla li lia liam liane
    libby lidia lieselotte lin lina linda lindsay lindsey linh linus lisa lisbeth lise liu livia
    liz lizzie loic lola lorena lorenz lorenza lorenzo loretta lorna lorraine lothar lotte lou
    louis louisa louise lourdes luc luca lucas lucia lucian luciana luciano lucie lucien lucile
    lucille lucinda lucio lucy ludger ludmila ludovic ludovica ludwig luigi luigina luis luisa
    luise luiz luka lukas lukasz luke lutz lydia lydie lynn maarten maciej madeleine madeline
    mads maelle maelys mafalda magali magda magdalena maggie magnus mahesh mahmoud maike maite
    maja makoto malgorzata malik malika malin malte mandy manfred manish manisha manlio manoj
    manon manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marcin marco
    marcos marcus marek maren margaret margareta margarete margarethe margarida margarita
    margaux margherita margit margot maria mariam marian mariana marianna marianne mariano
    maribel marie mariella mariette marijke marika mariko marilyn marina mario marion marisa
    marisol marita marius marjorie marko markus marleen marlen marlene marlies marloes marlon
    marta martha martijn martin martina martine marvin mary maryam marzia masato mateusz mathew
    mathias mathieu mathilda mathilde mathis matias matilda matilde mats matt matteo matthew
    matthias matthieu mattia maud maureen maurice mauricio maurizio mauro maxim maxime
    maximilian maya mayumi meera megan mehdi mehmet mei meike mel melanie melina melinda melissa
    mercedes meret merle mert meryem mia micaela michael michaela michal micheal michel michela
    michelangelo michele micheline michelle michiko mick mickael miguel mihai mika mikael mike
    mikhail mikkel mikko mila milan milena milos mina mindy ming minh minjun minna mira miranda
    mireille mirela mirella miriam mirjam mirko miroslav mitch mitchell mohamed mohammad
    mohammed mohan mohit moira moise molly mona moni monica monika monique moritz morten moses
    muhammad mukesh murat murielle mustafa myriam nabil nachiket nadezhda nadia nadim nadine
    nadja naoki naoko naomi narayan natacha natalia natalie natalya natasha nathalie nathan
    nathaniel naveen nazareno nazim nazli neal ned neeraj neha neil nele nelly nelson nerea
    nestor ngoc ngozi nguyen niamh nicholas nick nicki nico nicola nicolai nicolas nicole
    nicoletta nicolo nidhi niels nigel nikhil niki nikita niklas niko nikola nikolai nikolas
    nikolaus nikos nils nina nisha nitin nneka noah noe noel noelia noelle noemi noemie noor
    nora norbert noriko norma norman nuno nur nuria oceane octavio odette odile oisin oksana
    olaf ole oleg olena olga oli oliver olivia olivier olli ollie omar onur oona ophelie orhan
    orla orlando ornella oscar oskar osman osvaldo othmar ottavia otto ozlem paavo pablo padraig
    paloma pam pamela paola paolo pascale pasquale patrice patricia patricio patrick patrizia
    patrizio paul paula paulette paulina pauline paulo pavel pavlos pawel paz pedram pedro peggy
    pekka pelle penelope peppe percy perla pernille perrine pete peter petr petra petros phil
    philip philipp philippa philippe phillip phoebe phuong phyllis pia piera pierluigi piero
    pierre pierrick piers pieter pietro pilar ping piotr pooja pradeep prakash pranav prasad
    prashant preeti priscilla priya priyanka przemek puja pyotr qiang quang quentin rachel
    rafael rafaela rafaele rafal raffaele raffaella rahul raimund rainer raj rajesh rajiv rakesh
    ralf ralph rama ramesh ramon ramona ramya randy rania ranjit raoul raphael raphaelle raquel
    rashid rashmi raul ravi raymond rebecca reece regina reginald regine reiner reinhard
    reinhold remi remy rena renata renate renato renaud rene renee renzo reto reza rhys ricarda
    ricardo riccardo richard rick ricky rico rikke riku rita ritu robert roberta roberto robin
    rocco rocio rodolfo rodrigo roger rohan rohit roland rolf romain roman romana romane romeo
    romy ron ronald ronan ronja ronny roopa rory rosa rosalia rosalie rosalind rosanna rosaria
    rosario roselyne rosemarie rosemary rosie rosina ross rowan roxana roxane roy ruben rudi
    rudolf rui rupert ruslan russell ruth ruud ryan ryo sabatino sabina sabine sabrina sacha
    sachin sade sahil saif sakura salim salma salome salvador salvatore sam samantha samir
    samira sammy samson samuel samuele sana sancho sandeep sander sandra sandrine sandro
    sangeeta sanjay sanna sanne santiago santina saoirse sara sarah sascha sasha satish satoshi
    saul scott seamus sean sebastian sebastiano sebastien selim selin selina selma semyon seojun
    seppo serafina serena serge sergei sergej sergey sergio serkan severin severine sevgi shane
    shannon sharon shaun shauna shawn sheila shelley sherry shilpa shinji shirley shreya shruti
    shubham shweta sibylle siddharth siegfried sigrid silas silke silvan silvana silvestro
    silvia silvio simon simona simone simonetta sina sinan sinead siobhan sissel sjoerd slavko
    slawek sneha sofia sofie solange soledad solene solenn solveig sonal sonia sonja sonya
    sophia sophie soraya sorcha soren srinivas sriram stacey stacy stan stanislav stanislaw
    stanley stefan stefania stefanie stefano steffen steffi stella sten stepan stephan stephane
    stephanie stephen steve steven stig stuart sung sunil sunita suresh susan susana susann
    susanna susanne susie suzanne suzy sven svenja svetlana swapnil swati swen sybille sylvain
    sylvia sylvie szymon tabea tabitha tadeusz takashi takumi tamara tamsin tanguy tania tanja
    tanvi tanya tara taras tarek tariq taro tasha tatiana tatjana taylor ted teo teodoro terence
    teresa teri terry tess tessa thaddeus thanh thao thea theo theodor theodore theresa therese
    thiago thibault thibaut thierry thilo thomas thorben thorsten tiago tibor tiffany tijs
    tilman tim timm timo timothy timur tina tino titouan tiziana tiziano tobias toby todd tolga
    tom tomas tomasz tomek tommaso tommy tomoko toni tony torben torbjorn tore torsten tove
    tracey tracy trang trevor trish tristan trudi trudy trung tuan tuba tullio tunde tuomas
    tushar tyler ubaldo udo ugo ugur ulf uli ulla ulli ulrich ulrike ulysse umberto umesh umit
    una unai ursel ursula urvashi usha uta ute uwe vadim valentin valentina valentine valere
    valeria valerie valerio valery vanessa vanna varun vasco vasilis vasily vera verena veronica
    veronika veronique vicente vicki vicky victoria vidya viet vijay vikas vikram viktor
    viktoria ville vinay vince vincent vincenzo vineet vinicius vinod violetta virginie vishal
    vitaly vito vittoria vittorio vivek vivian viviana viviane vivien vlad vladimir vladislav
    volkan volker volkmar waldemar walid walter wanda wang wei wen wendy wenzel werner wes
    wesley whitney wiebke wieland wiktor wilfried wilhelm willi william willy winfried witold
    wojciech wolfgang wolfram wouter wu xavi xavier xiao xiaoming ximena xin xu yael yan yang
    yann yannick yannis yara yasemin yash yasir yasmin yasmina yasmine yavuz yegor yelena yemi
    yevgeny yilmaz ying yohann yoko yolanda yolande yosef youssef yuka yuki yuko yulia yuna yuri
    yury yusuf yuta yves yvette yvonne zach zacharie zachary zaid zainab zane zara zbigniew
    zehra zeynep zhang zhao zhenya zoe zofia zoltan zuzana
    """.split()  # noqa: SIM905  a name a word is read more easily than a name a line
)
