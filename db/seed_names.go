package db

import "strings"

// The lists that made-up people and organisations are drawn from.

var firstNames = strings.Fields(`
	Ada Adrián Aiko Aisha Alice Amara Amit Ana André Anna Anton Ariel Astrid Bao Beatriz Ben Björn Camille Carlos Chiara
	Chloé Clara Daniel David Deniz Diego Dina Elena Eli Emil Emma Eric Esra Eva Farid Fatima Felix Fiona Gabriel Grace
	Greta Hana Hannah Hassan Helen Hiro Hugo Ibrahim Ines Ingrid Irene Isaac Ivan Jack Jana Jin João Jonas José Julia
	Kaja Karim Kate Kenji Lara Layla Leo Lina Lucas Luis Magnus Mai Malik Marco Maria Marta Maya Mei Mila Mina Mohamed
	Nadia Naomi Nia Nikhil Nina Noah Nora Oliver Olga Omar Oscar Paula Pedro Petra Priya Rafael Rahel Ravi Rosa Ruth
	Samir Sara Selma Simon Sofia Stefan Tara Theo Tomás Uma Vera Viktor Wei Yara Yusuf Zoë`)

var lastNames = strings.Fields(`
	Abbott Adeyemi Ahmed Almeida Andersson Archer Bakker Barros Becker Berg Bianchi Boateng Brandt Brown Castro Chen
	Clarke Cohen Costa Cruz Dahl Das Demir Diallo Díaz Dubois Eriksen Evans Farah Fernandes Fischer Fontaine Fournier
	García Gomes Gruber Gupta Haddad Hansen Hoffmann Horvat Huang Ibrahimi Ito Ivanova Jansen Jensen Johnson Joshi Kaya
	Keller Khan Kim Kowalski Kumar Lambert Larsen Lee Lehmann Levy Lindqvist Lopez Mancini Martin Mbeki Mehta Meyer
	Mitchell Moreau Müller Murphy Nakamura Nguyen Nilsson Novak Nowak Okafor Olsen Osman Owens Park Patel Pereira Perez
	Popov Ramos Rao Reed Ricci Rivera Roberts Romano Rossi Roux Ryan Saito Santos Sato Schmidt Silva Singh Smith Sousa
	Suzuki Takahashi Tanaka Taylor Thomas Torres Tran Turner Vargas Virtanen Wagner Walker Wang Weber Wilson Wright Wu
	Yamada Yılmaz Young Zhang`)

// companies are organisations of which nobody has heard.
var companies = strings.Split(`Alder & Finch,Amberline,Anchorage Foods,Arrowhead Labs,Aspen Freight,Aurora Dental,`+
	`Barley & Sons,Basalt Energy,Beacon Press,Blue Heron Travel,Borealis Optics,Brightwater,Cedar Mill,Cobalt Robotics,`+
	`Copperleaf Legal,Coral Bay Hotels,Dovetail Homes,Driftwood Media,Eastgate Clinics,Elmwood Schools,Fennel Kitchen,`+
	`Fieldstone,Foxglove Pharma,Garnet Insurance,Granite Peak,Harborlight,Hazel & Oak,Highland Steel,Ironbridge,`+
	`Juniper Health,Keystone Paper,Larkspur Studios,Lighthouse Logistics,Maplewood Motors,Meridian Maps,Millstone,`+
	`Northfield Farms,Olive Street Books,Pebble Beach Tech,Quarry Lane,Redwood Rail,Saffron Foods,Silverbirch,Stonecrop,`+
	`Summit Sports,Tamarack,Thistle & Co,Tidewater Marine,Umber Design,Violet Grove,Westwind Air,Willow Creek,`+
	`Yarrow Textiles,Zephyr Cycles`, ",")

// crews are what sets of users are called.
var crews = strings.Fields(`
	Engineering Sales Support Finance Analysts Marketing Operations Partners Beta Managers Warehouse Research
	Design Legal Procurement Training Security Logistics Quality Payroll`)

// products are what apps are called.
var products = strings.Fields(`
	Storefront Portal Insights Workbench Ledger Courier Studio Compass Atlas Beacon
	Canvas Forge Harvest Journal Keyring Lantern Mosaic Notebook Orchard Pulse`)

// A town is a place that an address is made of, with the language that is spoken there.
type town struct{ city, state, postal, country, language string }

var towns = []town{
	{"Springfield", "IL", "62701", "United States", "en-US"},
	{"Portland", "OR", "97201", "United States", "en-US"},
	{"Toronto", "ON", "M5H 2N2", "Canada", "en-CA"},
	{"Montréal", "QC", "H2Y 1C6", "Canada", "fr-CA"},
	{"Leeds", "", "LS1 4AP", "United Kingdom", "en-GB"},
	{"Lyon", "", "69002", "France", "fr"},
	{"Hamburg", "", "20095", "Germany", "de"},
	{"Valencia", "", "46002", "Spain", "es"},
	{"Porto", "", "4000-322", "Portugal", "pt-PT"},
	{"Recife", "PE", "50030-230", "Brazil", "pt-BR"},
	{"Torino", "TO", "10121", "Italy", "it"},
	{"Göteborg", "", "411 06", "Sweden", "sv"},
	{"İzmir", "", "35210", "Türkiye", "tr"},
	{"Osaka", "", "530-0001", "Japan", "ja"},
	{"Pune", "MH", "411001", "India", "en-IN"},
}

var streets = strings.Split("Station Road,Mill Lane,Church Street,High Street,Park Avenue,Garden Row,Harbour Way,Station Square,King Street,Elm Court", ",")

// areaCodes are of North America, each with its 10,000 numbers in the exchange 555, which rings nobody.
var areaCodes = strings.Fields(`
	201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253
	254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323
	325 330 334 336 337 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425
	430 432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540`)

// browsers are what sessions and requests come from.
var browsers = []string{
	"Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
	"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
	"Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
	"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
}
