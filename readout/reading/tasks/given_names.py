"""Given names that are common where the six languages of notes are spoken, and beyond.

They are one witness that ``Anna: …`` names a person and ``Budget: …`` does not. Names that are
as often another word (Grant, Mark, Rose, Ruby, May) are left out: those need another witness.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abel abhishek abigail abraham achim adam adela adele adelina
    aditi aditya adrian adriana adriano adrien agata agathe agnes agnieszka ahmad ahmed aiden aiko
    aileen aimee aisha aitor ajay akash akira alain alan alana alba albert alberto albrecht aldo
    alejandra alejandro aleksander aleksandra alena alessandra alessandro alessia alessio alex
    alexander alexandra alexandre alexandria alexei alexis alfie alfonso alfred alfredo ali alice
    alicia alina aline alisa alison alistair allan allen allison alma alvaro alyssa amanda amandine
    amar amelia amelie amin amina amir amit amparo amy ana anabel anand anastasia anders
    andre andrea andreas andrej andres andreu andrew andrey andrzej andy anette angela angelica
    angelika angelina angelo angie anil anika anish anita anja anjali anke ankit ann anna
    annabel annalisa annamaria anne anneke annelie annelise annemarie annett annette annika anouk
    anselm ansgar anthony antje anton antoine antoinette antonella antonia antonin antonio anuj
    anya arash archie ariana ariane arianna ariel arjun armand armando armin arnaud arne
    arnold arthur artur arturo arun arvind asha ashish ashley ashok ashraf astrid athena aubrey
    audrey augusto aurelia aurelie aurelien ava avery axel ayesha aylin ayse azra babette barbara
    barry bart bartosz basil bastian bastien beate beatrice beatriz becky belen bella ben
    benedetta benedict benedikt benita benito benjamin benno benny benoit bente berenice bernadette
    bernard bernardo bernd bernhard bernie berta berthold bertrand beth bettina betty bharat bianca
    bilal birgit birte bjoern bjorn blanca blerim bob bobby bodo bogdan boris brad bradley brandon
    brenda brendan brent bret brett brian brice bridget brigitta brigitte brittany britta bruce
    bruno bryan bryce burkhard caitlin callum calvin cameron camila camilla camille camilo candice
    carina carl carla carlo carlos carlotta carmelo carmen carol carole carolin carolina caroline
    carolyn carsten cary casey caspar casper cassandra catalina catarina caterina catherine cathy
    cecile cecilia cedric celeste celia celina celine celso cem cesar chandra chantal charlie
    charles charlotte chen cheryl chiara chloe chris christa christel christelle christen
    christiane christin christina christine christof christoph christophe christopher christos
    cindy claire clara clarissa claudette claudia claudine claudio claus clement clementine
    clive clotilde cody colette colin colleen conchita connor conor conrad constance constantin
    constanze consuelo cora coralie cordula corinna corinne cornelia cornelius cory cosima craig
    cristian cristiano cristina cristobal curtis cynthia cyril cyrille dafne dagmar daisuke damian
    damiano damien damir dan dana daniel daniela daniele daniella danielle danilo danny dante daphne
    daria dario dariusz darko darren darryl dave david davide debbie deborah debra deepa
    deepak deirdre delia delphine denis denise dennis derek desmond detlef devin devon dhruv diana
    diane diego dierk dieter dietmar dietrich dilip dimitri dina dinesh dino dirk divya djamila
    dmitri dmitry dolores dominic dominik dominika dominique donald donatella donna doreen doris
    dorit dorothea dorothee dorothy doug douglas duarte duncan dustin dylan ebba eberhard eckhard
    eckart ed eddie eddy edgar edith edmund edoardo eduard eduarda eduardo edward edwin eileen
    ekaterina elaine eleanor eleftheria elena eleni eleonora elia eliana elias elif elijah elin
    elina elisa elisabeth elise elizabeth elke ella ellen elliot elliott elodie eloise elsa else
    elvira emanuel emanuela emanuele emil emilia emilie emilio emily emma emmanuel emmanuelle emre
    enrica enrico enrique enzo eric erica erich erik erika erin ernesto ernst erwin esme esperanza
    esteban estefania estelle ester esther ethan etienne eugen eugene eugenia eugenio eva evan
    evelin evelyn evelyne ewa fabian fabiana fabien fabienne fabio fabrice fabrizio fadi fanny
    farah farid fatima fatma federica federico felicia felicitas felicity felipe felix ferdinand
    fernanda fernando filip filipa filipe filippa filippo finn fiona flavia flavio flora florence
    florent florian florin franca francesca francesco francine francis francisca francisco franck
    franco francois francoise franz franziska fred freddie freddy frederic frederick frederik
    frederike frida frieda friederike friedhelm friedrich fritz gabi gabor gabriel gabriela
    gabriele gabriella gabrielle gael gareth gary gaspard gaston gautier gavin gemma genevieve
    geoff geoffrey georg george georges georgina gerald geraldine gerard gerardo gerd gerhard
    germain gernot gerrit gertrud ghislaine giacomo giada giancarlo gianluca gianni gideon gilbert
    gilberto gilles gillian gina gino giorgia giorgio giovanna giovanni gisela giselle gita giulia
    giuliana giuliano giulio giuseppe giuseppina glenn gloria goncalo gonzalo gopal goran gordon
    graham graziella greg gregor gregory greta gretchen grzegorz guido guilherme guillaume
    guillermo gunnar gunter gunther gustav gustavo guillem gwen gwendolyn hakan hamid hamza hana
    hanna hannah hannelore hannes hans harald harish hariharan haris harold harpreet harriet harry
    hartmut hasan hassan hayley heather hector hedwig heidi heike heiko heiner heinrich heinz
    helen helena helene helga helge hella hellmut helmut hendrik henning henri henriette henrik
    henrique henry herbert heribert hermann hernan herve hilary hilda hilde hildegard himanshu
    hiroshi holger horacio horst hortense howard hubert hubertus hugh hugo humberto hussein ian
    ibrahim ida ignacio igor ike ilaria ilhan ilias ilka ilona ilse imke imran ina ines inga inge
    ingeborg ingo ingrid inigo irena irene irina iris irma isaac isabel isabela isabell isabella
    isabelle isaiah isidro isla ismael ismail ivan ivana ivo ivonne iwona izabela jaap jack
    jackie jacob jacopo jacqueline jacques jaime jake jakob jakub jamal jamie james jan jana jane
    janet janette janice janina janine janna jannik janos jared jarek jaroslav jasmin jasmine
    jason javier jayne jean jeanette jeanne jeannette jeannine jeff jeffrey jelena jen jenna
    jennifer jenny jens jeremias jeremy jerome jerry jess jesse jessica jessie jesus jill jim
    jimena jimmy jin jing jo joachim joan joana joanna joanne joao joaquim joaquin jocelyn jochen
    jodie joe joel joerg joern johan johann johanna johannes john johnny jolanda jon jona jonah
    jonas jonathan jonny jordi jorg jorge jorgen jose josef josefa josefina josefine joseph
    josephine josh joshua josie josip joyce juan juana juanita jude judith judy juergen jule jules
    julia julian juliana juliane julie julien juliet juliette julio julius jun junko jurgen
    jurij justin justine justyna jutta kai kaja kamal kamil kamila kara karen karim karin karina
    karl karla karol karolina karsten karthik kasper kat katarina katarzyna kate katerina kath
    katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina katy kay
    kazuo keith keiko kelly kelvin ken kendra kenji kenneth kenny kerry kerstin kevin khalid khaled
    kian kieran kilian kim kimberly kira kiran kirsten kirstin kirsty kjell klara klaus klemens
    knut konrad konstantin konstantinos kostas kris krishna kristen kristian kristin kristina
    kristof krystyna krzysztof kumar kurt kwame kyle kylie lara larissa larry lars laszlo
    laura laure lauren laurence laurent laurenz laurie lautaro lavinia lea leah leander
    leandro leanne leigh leila lena leni lennart leo leon leona leonard leonardo leonie leonor
    leopold leroy lesley leslie leticia letizia levi lewis lia liam liane libby lidia lieselotte
    lin lina linda lindsay lindsey linus lisa lisbeth lise livia liz lizzie loic lola lorena lorenz
    lorenza lorenzo loretta lorraine lothar lou louis louisa louise lourdes luc luca lucas lucia
    lucian luciana luciano lucie lucien lucile lucille lucinda lucio lucy ludger ludmila ludovic
    ludwig luigi luis luisa luise luiz luka lukas lukasz luke lutz lydia lydie lynn madeleine
    madeline mads magali magda magdalena maggie magnus mahesh mahmoud maike maite maja malik malin
    malte mandy manfred manish manoj manon manuel manuela mara marc marcel marcela marcella
    marcello marcelo marcia marcin marco marcos marcus marek maren margaret margareta margarete
    margarethe margarida margarita margaux margherita margit margot maria mariam marian mariana
    marianna marianne mariano maribel marie mariella mariette marijke marika marilyn marina mario
    marion marisa marisol marita marius marjorie marko markus marleen marlen marlene marlies
    marlon marta martha martijn martin martina martine marvin mary maryam mathew mathias mathieu
    mathilda mathilde mathis matias matilda matilde matt matteo matthew matthias matthieu mattia
    maud maureen maurice mauricio maurizio mauro maxim maxime maximilian maya meera megan mehdi
    mehmet mei meike mel melanie melina melinda melissa mercedes meret merle meryem mia micaela
    michael michaela michal micheal michel michela michele micheline michelle mick mickael miguel
    mihai mika mike mikael mikhail mikkel mila milan milena milos mina mindy minh mira miranda
    mireille mirella mirela miriam mirjam mirko miroslav mitch mitchell mohamed mohammad mohammed
    mohan mohit moira moise molly mona moni monica monika monique moritz morten moses muhammad
    murat murielle mustafa myriam nabil nachiket nadia nadim nadine nadja naomi narayan natacha
    natalia natalie natasha nathalie nathan nathaniel nazim neal ned neha neil nele nelly nelson
    nerea nestor nicholas nick nicki nico nicola nicolai nicolas nicole nicoletta nicolo niels
    nigel nikhil niki nikita niklas niko nikola nikolai nikolas nikolaus nikos nils nina nisha
    nitin noah noe noel noelia noelle noemi nora norbert norma norman nuno nuria octavio odile
    odette ole olaf oleg olena olga oli oliver olivia olivier ollie omar oona orlando ornella
    oscar oskar osman osvaldo othmar otto pablo padraig paloma pam pamela paola paolo pascale
    patricia patricio patrice patrick patrizia patrizio paul paula paulette paulina pauline paulo
    pavel pavlos pawel pedro pedram peggy pelle penelope peppe percy perla pernille
    pete peter petr petra petros phil philip philipp philippa philippe phillip phoebe phyllis
    pia pierluigi piero pierre pierrick pietro pilar piotr prakash pranav prasad prashant
    priscilla priya priyanka rachel rafael rafaela rafaele raffaella rahul raimund rainer raj
    rajesh rajiv rakesh ralf ralph rama ramesh ramon ramona randy ranjit raoul raphael raquel
    rashid raul ravi raymond rebecca reece regina reginald regine reiner reinhard reinhold
    remi remy rena renata renate renato renaud rene renee reto reza rhys ricarda ricardo riccardo
    richard rick ricky rico rita ritu robert roberta roberto robin rocio rodolfo rodrigo roger
    rohan rohit roland rolf roman romain romana romeo romy ron ronald ronan ronja ronny roopa
    rosa rosalia rosalie rosalind rosanna rosario roselyne rosemarie rosemary rosie rosina ross
    rowan roxana roxane roy ruben rudi rudolf rui rupert russell ruth ryan sabina sabine sabrina
    saif sahil salim salma salome salvador salvatore sam samantha samir samira sammy samson
    samuel samuele sana sandeep sander sandra sandrine sandro sanjay sanna santiago sara sarah
    sascha sasha satish saul scott sean sebastian sebastiano sebastien selim selina selma serena
    serge sergei sergej sergey sergio severin severine shane shannon sharon shaun shauna shawn
    sheila shelley sherry shilpa shirley shreya shweta sibylle siegfried sigrid silas silke silvan
    silvana silvia silvio simon simona simone simonetta sina sinead siobhan sissel slavko sofia
    sofie solange solene soledad sonia sonja sonya soren sophia sophie sriram srinivas stacey
    stacy stan stanislav stanley stefan stefania stefanie stefano steffen steffi stella stephan
    stephane stephanie stephen steve steven stuart sunil suresh susan susana susann susanna
    susanne susie suzanne suzy sven svenja svetlana swati swen sybille sylvain sylvia sylvie
    tabea tabitha takashi tamara tania tanja tanya tara tarek tariq tasha tatiana tatjana taylor
    ted teo teodoro terence teresa teri terry tess tessa thaddeus thanh thea theo theodor theodore
    theresa therese thiago thibault thibaut thierry thilo thomas thorben thorsten tiago tibor
    tiffany tilman tim timm timo timothy tina tino tobias toby todd tom tomas tomasz tommaso
    tommy tomoko toni tony torben tore torsten tracey tracy trevor trish tristan trudi trudy tyler
    ubaldo udo ugo ulf uli ulla ulli ulrich ulrike umberto ursel ursula usha uta ute uwe vadim
    valentin valentina valentine valerie valeria valerio vanessa vasco vasilis vasily vera verena
    veronica veronika veronique vicente vicki vicky victoria vijay vikas vikram viktor viktoria
    vince vincent vincenzo vineet vinicius vinod violetta virginie vishal vito vittoria
    vittorio vivek vivian viviana viviane vivien vladimir volker volkmar waldemar walid walter
    wanda wei wendy wenzel werner wes wesley whitney wiebke wieland wilfried wilhelm willi william
    willy winfried wojciech wolfgang wolfram xavier xiao ximena xin yan yann yannick yannis
    yara yasemin yasmin yasmina yasmine yael yolanda yolande yoko yosef youssef yuki yulia yuri
    yusuf yves yvette yvonne zach zachary zane zara zeynep zoe zofia zoltan zuzana
    """.split()  # noqa: SIM905  a name a word is read more easily than a name a line
)
